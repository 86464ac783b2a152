package io.bigredbutton.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which firings of a group are known, and which of them are over. */
final class Episodes {

    private final Map<String, Boolean> resolved = new LinkedHashMap<>();

    /** What a delivery says that was not known. */
    record News(boolean fires, String text) {}

    News receive(List<Firing> alerts) {
        List<String> firing = new ArrayList<>();
        List<String> over = new ArrayList<>();
        for (Firing alert : alerts) {
            Boolean before = resolved.put(alert.episode(), alert.resolved());
            boolean known = before != null && before == alert.resolved();
            if (!known && !alert.resolved()) {
                firing.add(alert.told());
            } else if (!known && before != null) {
                over.add(alert.told());
            }
        }
        return new News(!firing.isEmpty(), text(firing, over));
    }

    boolean heardOfAny() {
        return !resolved.isEmpty();
    }

    private String text(List<String> firing, List<String> over) {
        List<String> sentences = new ArrayList<>();
        if (!firing.isEmpty()) {
            sentences.add("Firing: " + String.join(", ", firing) + ".");
        }
        if (!over.isEmpty()) {
            sentences.add("Resolved: " + String.join(", ", over) + ".");
            sentences.add(
                    resolved.containsValue(false)
                            ? "Others still fire."
                            : "Nothing fires any more; whether it is over is for people to say.");
        }
        return String.join(" ", sentences);
    }
}
