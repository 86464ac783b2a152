package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Twilio's API of calls. */
final class Calls {

    private static final int LONGEST_TWIML = 4000;
    private static final int USUAL_TIMEOUT = 60;

    private final World world;
    private final Exchange exchange;

    Calls(World world, Exchange exchange) {
        this.world = world;
        this.exchange = exchange;
    }

    Reply create(Ask ask) {
        Optional<Reply> refusal = refusal(ask);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Call call = call(ask);
        exchange.place(call);
        world.happened(
                "twilio",
                "Calls.create",
                call.key(),
                Map.of("to", call.to(), "from", call.from(), "text", words(call), "sid", call.sid()));
        return Reply.json(201, CallView.json(call));
    }

    Reply list(Ask ask) {
        Predicate<@Nullable Instant> started = Listing.within(ask, "StartTime");
        List<Call> found = new ArrayList<>(exchange.all().stream()
                .filter(c -> same(ask.field("To"), c.to()) && same(ask.field("From"), c.from()))
                .filter(c -> same(ask.field("Status"), c.status().word()))
                .filter(c -> started.test(c.status() == CallStatus.QUEUED ? null : c.createdAt()))
                .toList());
        Collections.reverse(found);
        return Listing.page(ask, "calls", found, CallView::json);
    }

    Reply get(Ask ask) {
        return exchange.find(ask.parameter("call").replace(".json", ""))
                .map(call -> Reply.json(200, CallView.json(call)))
                .orElseGet(() -> TwilioError.of(404, 20404, "The requested resource was not found"));
    }

    /** What somebody hears who answers. */
    static String words(Call call) {
        try {
            return call.twiml() == null ? "" : Script.of(call.twiml()).words();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether a filter lets this through; none lets everything. */
    static boolean same(@Nullable String wanted, String is) {
        return wanted == null || wanted.isBlank() || wanted.equals(is);
    }

    private static Optional<Reply> refusal(Ask ask) {
        Optional<Reply> number = Numbers.refusalOfCall(ask.field("To"));
        if (number.isPresent()) {
            return number;
        }
        String twiml = ask.field("Twiml");
        if (!Numbers.possible(ask.field("From"))) {
            return Optional.of(TwilioError.of(
                    400, 21212, "The 'From' number " + ask.field("From") + " is not a valid phone number."));
        }
        if (twiml == null && ask.field("Url") == null) {
            return Optional.of(TwilioError.of(400, 21205, "Url parameter is required."));
        }
        return twiml != null && twiml.length() > LONGEST_TWIML
                ? Optional.of(TwilioError.of(400, 20001, "Twiml must be at most 4000 characters long."))
                : Optional.empty();
    }

    private Call call(Ask ask) {
        String sid = Sid.of("CA");
        String twiml = ask.field("Twiml");
        String url = ask.field("Url");
        String report = ask.field("StatusCallback");
        Instant now = world.now();
        return new Call(
                sid,
                ask.parameter("account"),
                String.valueOf(ask.field("To")),
                String.valueOf(ask.field("From")),
                Token.ofCall(sid, report, twiml, url),
                twiml,
                url,
                new Reporting(report, ask.fields().getOrDefault("StatusCallbackEvent", Reporting.USUAL)),
                ask.field("MachineDetection") != null,
                ask.fault(),
                CallStatus.QUEUED,
                0,
                now,
                now.plus(timeout(ask)),
                null,
                null,
                null,
                List.of(),
                "");
    }

    private static Duration timeout(Ask ask) {
        String seconds = ask.field("Timeout");
        return Duration.ofSeconds(
                seconds != null && seconds.matches("\\d{1,3}") ? Integer.parseInt(seconds) : USUAL_TIMEOUT);
    }
}
