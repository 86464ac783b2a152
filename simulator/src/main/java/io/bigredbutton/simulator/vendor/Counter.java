package io.bigredbutton.simulator.vendor;

import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.faults.Trouble;
import io.bigredbutton.simulator.vendor.Failure.Why;
import io.bigredbutton.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a request meets its fault, or is done and answered: the one way to every vendor that is asked over HTTP. */
public final class Counter {

    private static final int OVERSIZED = 50 * 1024 * 1024;
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Please wait</title></head><body><h1>Something went wrong</h1></body></html>";

    private final World world;
    private final Faults faults;

    public Counter(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /** Takes one request to its end. */
    public void take(WebVendor vendor, Ask whole, Line line) {
        Ask ask = whole.below(vendor.root());
        Optional<Routes.Found> found = vendor.routes().find(ask);
        String operation = found.map(Routes.Found::operation).orElse("unknown");
        int age = world.age();
        String text = ask.text();
        Optional<Trouble> trouble = world.turn(() -> {
            Optional<Fault> fault = faults.meet(vendor.name(), operation, text);
            world.saw(vendor.name(), operation, fault.map(Fault::fault).orElse(null));
            return fault.map(met -> Trouble.of(met.fault(), vendor.ownFaults()));
        });
        Deed deed = new Deed(vendor, ask, found, trouble, age, line);
        trouble.ifPresentOrElse(met -> suffer(deed, met), () -> line.answer(deed.get()));
    }

    private void suffer(Deed deed, Trouble met) {
        if (met.actsFirst()) {
            deed.get();
        }
        Line line = deed.line();
        switch (met.kind()) {
            case REFUSE -> line.reset();
            case HANG -> line.hang();
            case SLOW -> line.later(met.pause(), () -> line.answer(deed.get()));
            case STATUS, STATUS_AFTER, ERROR -> line.answer(deed.failure(met.code(), Why.TOLD, met.word()));
            case RATELIMIT -> line.answer(rateLimit(deed, String.valueOf(met.waitSeconds())));
            case RATELIMIT_DATE -> line.answer(rateLimit(deed, dateAfter(met)));
            case CREDENTIALS -> line.answer(deed.failure(401, Why.CREDENTIALS, ""));
            case DROP_BEFORE, DROP_AFTER -> line.drop();
            case GARBAGE, GARBAGE_AFTER -> line.answer(Reply.text(200, "text/html", PAGE));
            case OVERSIZED -> line.flood(OVERSIZED);
            case CHARSET -> line.answer(inTheWrongCharacterSet(deed.get()));
            case OWN -> line.answer(deed.get());
        }
    }

    private static Reply rateLimit(Deed deed, String when) {
        return deed.failure(429, Why.RATE_LIMIT, "").with("Retry-After", when);
    }

    private String dateAfter(Trouble met) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                world.now().plusSeconds(met.waitSeconds()).atZone(ZoneOffset.UTC));
    }

    private static Reply inTheWrongCharacterSet(Reply reply) {
        return reply.saying(new String(reply.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    }

    /** What the request asks for, done once in one turn of the world. */
    private final class Deed implements Supplier<Reply> {

        private final WebVendor vendor;
        private final Ask ask;
        private final Optional<Routes.Found> found;
        private final Optional<Trouble> trouble;
        private final int age;
        private final Line line;

        Deed(WebVendor vendor, Ask ask, Optional<Routes.Found> found, Optional<Trouble> trouble, int age, Line line) {
            this.vendor = vendor;
            this.ask = ask;
            this.found = found;
            this.trouble = trouble;
            this.age = age;
            this.line = line;
        }

        Line line() {
            return line;
        }

        Reply failure(int status, Why why, String text) {
            return vendor.failure(new Failure(status, why, text));
        }

        @Override
        public Reply get() {
            if (found.isEmpty()) {
                return failure(404, Why.NOT_FOUND, ask.path());
            }
            if (!vendor.carriesCredentials(ask)) {
                return failure(401, Why.NO_CREDENTIALS, "");
            }
            try {
                return world.turn(this::act);
            } catch (Ask.Unreadable e) {
                return failure(400, Why.UNREADABLE, String.valueOf(e.getMessage()));
            }
        }

        private Reply act() {
            if (world.age() != age) {
                return failure(503, Why.TOLD, "The world was reset in between.");
            }
            Routes.Found known = found.orElseThrow();
            return trouble.filter(met -> met.kind() == Trouble.Kind.OWN)
                    .map(met -> known.meeting(met.name()))
                    .orElseGet(known::act);
        }
    }
}
