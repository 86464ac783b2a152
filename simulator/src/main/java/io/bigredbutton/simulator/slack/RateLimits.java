package io.bigredbutton.simulator.slack;

import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Slack's limits for each method and minute, and for each channel and second. */
final class RateLimits {

    private static final Map<String, Integer> A_MINUTE = Map.ofEntries(
            Map.entry("conversations.create", 20),
            Map.entry("conversations.list", 20),
            Map.entry("conversations.archive", 20),
            Map.entry("conversations.setTopic", 20),
            Map.entry("conversations.setPurpose", 20),
            Map.entry("pins.add", 20),
            Map.entry("pins.remove", 20),
            Map.entry("pins.list", 20),
            Map.entry("bookmarks.add", 20),
            Map.entry("conversations.members", 100),
            Map.entry("users.info", 100),
            Map.entry("auth.test", 600));
    private static final int OTHERWISE = 50;

    private final World world;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    RateLimits(World world) {
        this.world = world;
    }

    /** Counts a call; what is left to wait where it is one too many. */
    synchronized Optional<Duration> count(String method, Args args) {
        return method.equals("chat.postMessage")
                ? count(method + args.text("channel"), 1, Duration.ofSeconds(1))
                : count(method, A_MINUTE.getOrDefault(method, OTHERWISE), Duration.ofMinutes(1));
    }

    private Optional<Duration> count(String what, int most, Duration window) {
        Instant now = world.now();
        Deque<Instant> recent = calls.computeIfAbsent(what, w -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().plus(window).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return Optional.of(Duration.between(now, recent.getFirst().plus(window)));
        }
        recent.addLast(now);
        return Optional.empty();
    }

    synchronized void forget() {
        calls.clear();
    }
}
