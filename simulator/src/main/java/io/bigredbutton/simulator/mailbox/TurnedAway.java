package io.bigredbutton.simulator.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A recipient whose letter was not taken, and the fault that it met. */
record TurnedAway(String to, String fault, Instant at) {

    private static final int MOST_SHOWN = 10;

    private String how() {
        if (fault.startsWith("status:")) {
            return "with " + fault.substring("status:".length());
        }
        return switch (fault) {
            case "refuse" -> "with a reset connection";
            case "credentials" -> "for a wrong key";
            default -> "for now, as there are too many";
        };
    }

    /** The recipients as the page shows them, whoever was turned away last first: how often, and how. */
    static List<Map<String, Object>> counted(List<TurnedAway> all) {
        Map<String, TurnedAway> last = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (TurnedAway one : all) {
            last.remove(one.to);
            last.put(one.to, one);
            times.merge(one.to, 1, Integer::sum);
        }
        List<TurnedAway> shown = new ArrayList<>(last.values());
        Collections.reverse(shown);
        return shown.stream()
                .limit(MOST_SHOWN)
                .map(one -> Map.<String, Object>of(
                        "to", one.to, "how", one.how(), "at", one.at, "times", times.getOrDefault(one.to, 1)))
                .toList();
    }
}
