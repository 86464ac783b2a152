package io.bigredbutton.simulator.slack;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whoever is in a room, for whoever acts as one of them. */
final class Present {

    private Present() {}

    /** The people with their ids, names and handles, by name; the bot apart. */
    static List<Map<String, String>> in(Channels channels) {
        return channels.all().stream()
                .flatMap(channel -> channel.members().stream())
                .filter(id -> !id.equals(People.BOT))
                .distinct()
                .sorted(Comparator.comparing(People::name))
                .map(id -> Map.of("id", id, "name", People.name(id), "handle", handle(id)))
                .toList();
    }

    private static String handle(String id) {
        return id.toLowerCase(Locale.ROOT).replaceFirst("^u0", "");
    }
}
