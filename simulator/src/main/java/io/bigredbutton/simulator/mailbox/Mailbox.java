package io.bigredbutton.simulator.mailbox;

import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.faults.Trouble;
import io.bigredbutton.simulator.vendor.Vendor;
import io.bigredbutton.simulator.world.Effect;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** A mail server on loopback: it takes every letter, from anybody to anybody, and sends none on. */
public final class Mailbox implements Vendor {

    static final String NAME = "mail";
    static final String SEND = "send";
    static final String NOOP = "noop";

    private static final int BIGGEST = 26 * 1024 * 1024;
    private static final int IDLE_MILLIS = 600_000;

    private final World world;
    private final Faults faults;
    private final Shelf<TurnedAway> turnedAway;
    private int port;
    private Optional<SMTPServer> server = Optional.empty();

    public Mailbox(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
        this.turnedAway = world.shelf("mail.turnedaway", TurnedAway.class);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> operations() {
        return Set.of(SEND, NOOP);
    }

    @Override
    public Optional<String> refusalOf(Trouble trouble) {
        boolean status = trouble.kind() == Trouble.Kind.STATUS || trouble.kind() == Trouble.Kind.STATUS_AFTER;
        return status && trouble.code() < 400
                ? Optional.of(
                        "The fault '" + trouble.name() + "' needs an SMTP code from 400 to 599, such as 451 or 550.")
                : Optional.empty();
    }

    /** Begins to listen; port 0 is any free one. Fails where the port is taken. */
    public void open(int wanted) {
        SMTPServer built = SMTPServer.port(wanted)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("simulator.local")
                .softwareName("simulator")
                .messageHandlerFactory(context -> new Delivery(world, faults, turnedAway, (Session) context))
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (meetsWrongKey(user)) {
                        throw new LoginFailedException("Authentication credentials invalid");
                    }
                }))
                .sessionHandler(new Doorkeeper())
                .insertReceivedHeaders(false)
                .maxMessageSize(BIGGEST)
                .connectionTimeoutMs(IDLE_MILLIS)
                .build();
        built.getCommandHandler().addCommand(new Noop(world, faults));
        built.start();
        port = built.getPortAllocated();
        server = Optional.of(built);
    }

    @Override
    public Map<String, Object> shown() {
        List<Effect> letters = world.effects().stream()
                .filter(effect -> effect.vendor().equals(NAME))
                .toList();
        return Map.of("circulars", Circular.of(letters), "refused", TurnedAway.counted(turnedAway.all()));
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.ifPresent(SMTPServer::stop);
    }

    private boolean meetsWrongKey(String text) {
        return met(text, Trouble.Kind.CREDENTIALS);
    }

    private boolean met(String text, Trouble.Kind kind) {
        return world.turn(() -> {
            Optional<Fault> met = faults.meet(
                    NAME,
                    SEND,
                    text,
                    fault -> Trouble.of(fault.fault(), Set.of()).kind() == kind);
            met.ifPresent(fault -> world.saw(NAME, SEND, fault.fault()));
            return met.isPresent();
        });
    }

    /** Lets connections in, or resets them where that was ordered. */
    private final class Doorkeeper implements SessionHandler {

        @Override
        public SessionAcceptance accept(Session session) {
            if (met("", Trouble.Kind.REFUSE)) {
                new Wire(session).reset();
                return SessionAcceptance.failure(421, "Closing");
            }
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {}
    }
}
