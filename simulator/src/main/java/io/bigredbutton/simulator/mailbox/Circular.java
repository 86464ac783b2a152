package io.bigredbutton.simulator.mailbox;

import io.bigredbutton.simulator.world.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every letter with one subject, to however many people it went: one row of the page. */
public record Circular(String subject, List<String> to, List<Copy> copies, Instant at) {

    /** One text of it, and who has it. */
    public record Copy(List<String> to, String text, List<String> attachments) {}

    /** What a letter says, whoever it goes to. */
    private record Content(String text, List<String> attachments) {}

    private static final int MOST_SHOWN = 30;
    private static final int MOST_COPIES = 5;

    /** The letters by subject, whichever came last first. */
    static List<Circular> of(List<Effect> letters) {
        Map<String, List<Effect>> bySubject = new LinkedHashMap<>();
        for (int i = letters.size() - 1; i >= 0; i--) {
            Effect letter = letters.get(i);
            bySubject
                    .computeIfAbsent(said(letter, "subject"), subject -> new ArrayList<>())
                    .add(letter);
        }
        return bySubject.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Circular of(String subject, List<Effect> newestFirst) {
        Map<Content, Set<String>> readers = new LinkedHashMap<>();
        Set<String> everybody = new LinkedHashSet<>();
        for (Effect letter : newestFirst) {
            List<String> to = List.of(said(letter, "to").split(", "));
            Content content = new Content(said(letter, "text"), attachments(letter));
            readers.computeIfAbsent(content, c -> new LinkedHashSet<>()).addAll(to);
            everybody.addAll(to);
        }
        List<Copy> copies = readers.entrySet().stream()
                .limit(MOST_COPIES)
                .map(e -> new Copy(
                        List.copyOf(e.getValue()), e.getKey().text(), e.getKey().attachments()))
                .toList();
        return new Circular(
                subject, List.copyOf(everybody), copies, newestFirst.get(0).at());
    }

    private static String said(Effect letter, String field) {
        return String.valueOf(letter.detail().getOrDefault(field, ""));
    }

    private static List<String> attachments(Effect letter) {
        return letter.detail().get("attachments") instanceof List<?> attachments
                ? attachments.stream().map(Circular::nameOf).toList()
                : List.of();
    }

    private static String nameOf(Object attachment) {
        return attachment instanceof Map<?, ?> parts
                ? String.valueOf(parts.containsKey("name") ? parts.get("name") : parts.get("type"))
                : "";
    }
}
