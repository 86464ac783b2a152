package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Failure;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Routes;
import io.bigredbutton.simulator.vendor.WebVendor;
import io.bigredbutton.simulator.world.World;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Twilio account, and every telephone that it can reach. */
public final class Twilio implements WebVendor {

    private static final Set<String> OWN_FAULTS = Set.of("undelivered", "busy", "no-answer", "voicemail");
    private static final List<String> CALLED_BACK = List.of("voice", "sms", "status");
    private static final String ACCOUNTS = "/" + CallView.VERSION + "/Accounts/";
    private static final String ACCOUNT = ACCOUNTS + "{account}/";

    private final Errands errands;
    private final CallBacks callBacks;
    private final Exchange exchange;
    private final Calls calls;
    private final Messages messages;
    private final Telephones telephones;

    /**
     * An account.
     *
     * @param authToken what call-backs are signed with
     * @param inbox where messages to our number are told of
     */
    public Twilio(World world, Faults faults, String authToken, URI inbox) {
        this.errands = new Errands(world);
        this.callBacks = new CallBacks(world, errands, new Post(world, faults, OWN_FAULTS, authToken));
        this.exchange = new Exchange(world, errands, callBacks);
        this.calls = new Calls(world, exchange);
        this.messages = new Messages(world, errands, callBacks, inbox);
        this.telephones = new Telephones(exchange, messages);
        callBacks.listen(this::answered);
    }

    private void answered(Pending told, String answer) {
        if (told.operation().equals("sms")) {
            messages.reply(told.lane(), answer);
        }
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public String root() {
        return "/twilio";
    }

    @Override
    public Routes routes() {
        return new Routes()
                .on("GET", ACCOUNTS + "{account}", "Accounts.get", Account::get)
                .on("POST", ACCOUNT + "Messages.json", "Messages.create", messages::create)
                .on("GET", ACCOUNT + "Messages.json", "Messages.list", messages::list)
                .on("GET", ACCOUNT + "Messages/{message}", "Messages.get", messages::get)
                .on("POST", ACCOUNT + "Calls.json", "Calls.create", calls::create)
                .on("GET", ACCOUNT + "Calls.json", "Calls.list", calls::list)
                .on("GET", ACCOUNT + "Calls/{call}", "Calls.get", calls::get);
    }

    @Override
    public Set<String> operations() {
        Set<String> operations = new LinkedHashSet<>(routes().operations());
        operations.addAll(CALLED_BACK);
        return operations;
    }

    @Override
    public Set<String> ownFaults() {
        return OWN_FAULTS;
    }

    @Override
    public Reply failure(Failure failure) {
        return TwilioError.of(failure);
    }

    @Override
    public boolean carriesCredentials(Ask ask) {
        String authorization = ask.header("Authorization");
        return authorization != null && authorization.startsWith("Basic ");
    }

    @Override
    public void begin() {
        exchange.resume();
        messages.resume();
        callBacks.resume();
    }

    @Override
    public Routes control() {
        return telephones.routes();
    }

    @Override
    public Map<String, Object> shown() {
        return Map.of("phones", Shown.of(exchange.all(), messages.all()));
    }

    @Override
    public void close() {
        errands.close();
    }
}
