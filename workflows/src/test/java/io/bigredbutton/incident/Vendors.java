package io.bigredbutton.incident;

import io.bigredbutton.paging.Pager;
import io.bigredbutton.response.Bridges;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Order;
import io.bigredbutton.response.Rooms;
import io.bigredbutton.response.Tickets;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Vendors that write down what they are asked, and fail where they are told to. */
public final class Vendors {

    private final Supplier<Instant> now;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, ApplicationFailure> troubles = new ConcurrentHashMap<>();

    Vendors(Supplier<Instant> now) {
        this.now = now;
    }

    /** One thing that a vendor did. */
    public record Asked(Instant at, Order order) {

        /** The order's key without the incident's id. */
        public String key() {
            return order.key().substring(order.key().indexOf('/') + 1);
        }
    }

    /** Everything that was done, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Every step whose key contains this text fails for good from now on. */
    public void refuse(String part, String sentence) {
        troubles.put(part, ApplicationFailure.newNonRetryableFailure(sentence, "Refused"));
    }

    /** Every step whose key contains this text fails, and may be tried again. */
    public void stumble(String part, String sentence) {
        troubles.put(part, ApplicationFailure.newFailure(sentence, "Later"));
    }

    /** That trouble is over. */
    public void mend(String part) {
        troubles.remove(part);
    }

    /** Who works at which queue. */
    Map<String, Object> all() {
        return Map.of(
                "twilio", new Phones(),
                "slack", new Chat(),
                "jira", new Tracker(),
                "mail", new Post(),
                "jitsi", (Bridges) order -> made(order, "call"));
    }

    private Made made(Order order, String ref) {
        troubles.entrySet().stream()
                .filter(trouble -> order.key().contains(trouble.getKey()))
                .findFirst()
                .ifPresent(trouble -> {
                    throw trouble.getValue();
                });
        asked.add(new Asked(now.get(), order));
        return new Made(ref, URI.create("http://vendor.example/" + ref), "Made " + ref + ".");
    }

    private final class Phones implements Pager {
        @Override
        public Made call(Page order) {
            return made(order, "call");
        }

        @Override
        public Made text(Page order) {
            return made(order, "text");
        }
    }

    private final class Chat implements Rooms {
        @Override
        public Made open(Opening order) {
            return made(order, "C1");
        }

        @Override
        public Made invite(Invitation order) {
            return made(order, "C1");
        }

        @Override
        public Made say(Message order) {
            return made(order, "ts");
        }
    }

    private final class Tracker implements Tickets {
        @Override
        public Made write(Writing order) {
            return made(order, "OPS-1");
        }

        @Override
        public Made move(Moving order) {
            return made(order, "OPS-1");
        }
    }

    private final class Post implements Mails {
        @Override
        public Made send(Letter order) {
            return made(order, "mail");
        }

        @Override
        public Made invite(Invitation order) {
            return made(order, "invitation");
        }
    }
}
