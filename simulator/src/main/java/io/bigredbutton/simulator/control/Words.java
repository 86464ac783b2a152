package io.bigredbutton.simulator.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what was said apart into plain words, bold ones and links, so that a page can show them; names are put in. */
final class Words {

    private static final Set<String> SAID = Set.of("text", "topic", "words");
    private static final Pattern SPECIAL = Pattern.compile(
            "<(?<link>https?://[^|>\\s]+)(?:\\|(?<label>[^>]*))?>|<@(?<user>[A-Z0-9]+)(?:\\|[^>]*)?>|<!(?<all>[a-z]+)>"
                    + "|<#(?<room>[A-Z0-9]+)(?:\\|[^>]*)?>"
                    + "|(?<![\\w*])\\*(?<bold>[^*\\n]+)\\*(?![\\w*])|(?<bare>https?://[^\\s<>\"'|]*[^\\s<>\"'|.,;:!?)\\]])");

    private final Map<String, String> names;

    /**
     * Words among these people.
     *
     * @param names of people and rooms, by the ids that Slack mentions them by
     */
    Words(Map<String, String> names) {
        this.names = names;
    }

    /** Every map of the model that has a text, a topic or words gets their parts beside them, as {@code textParts}. */
    Object spelled(@Nullable Object model) {
        if (model instanceof List<?> list) {
            return list.stream().map(this::spelled).toList();
        }
        if (!(model instanceof Map<?, ?> map)) {
            return model == null ? "" : model;
        }
        Map<String, Object> spelled = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            spelled.put(name, spelled(value));
            if (SAID.contains(name) && value instanceof String text) {
                spelled.put(name + "Parts", parts(text));
            }
        });
        return spelled;
    }

    /** The text in parts: each has its text, and where it is more than that, {@code href} or {@code bold}. */
    List<Map<String, Object>> parts(String text) {
        List<Map<String, Object>> parts = new ArrayList<>();
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            add(parts, plain(text.substring(from, special.start())));
            add(parts, part(special));
            from = special.end();
        }
        add(parts, plain(text.substring(from)));
        return parts;
    }

    private Map<String, Object> part(Matcher special) {
        String link = special.group("link") == null ? special.group("bare") : special.group("link");
        if (link != null) {
            String label = special.group("label");
            return Map.of("text", unescaped(label == null || label.isBlank() ? link : label), "href", unescaped(link));
        }
        String user = special.group("user");
        if (user != null) {
            return Map.of("text", "@" + names.getOrDefault(user, user), "bold", true);
        }
        String room = special.group("room");
        if (room != null) {
            return Map.of("text", "#" + names.getOrDefault(room, room), "href", "#" + room);
        }
        String all = special.group("all");
        return all != null
                ? Map.of("text", "@" + all, "bold", true)
                : Map.of("text", unescaped(String.valueOf(special.group("bold"))), "bold", true);
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("text", unescaped(text));
    }

    private static void add(List<Map<String, Object>> parts, Map<String, Object> part) {
        if (!"".equals(part.get("text"))) {
            parts.add(part);
        }
    }

    /** Slack writes three characters as entities. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
