package io.bigredbutton.api.hooks;

import io.bigredbutton.incident.IncidentId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a slash command asks for.
 *
 * @param verb {@code help}, {@code declare}, or a word to an incident
 * @param incident the one that is spoken to; {@code null} where none is named and the channel is no incident's room
 * @param rest what follows the verb
 */
record SlackOrder(String verb, @Nullable IncidentId incident, String rest) {

    /** Rooms are named by their incident, with a number behind it where that name was taken. */
    private static final Pattern ROOM = Pattern.compile("(inc-\\d{8}-[a-z]+-[a-z]+)(-\\d)?");

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("help", "help"),
            Map.entry("declare", "declare"),
            Map.entry("ack", "acknowledge"),
            Map.entry("acknowledge", "acknowledge"),
            Map.entry("mitigate", "mitigate"),
            Map.entry("mitigated", "mitigate"),
            Map.entry("resolve", "resolve"),
            Map.entry("resolved", "resolve"),
            Map.entry("close", "close"),
            Map.entry("closed", "close"),
            Map.entry("severity", "severity"),
            Map.entry("note", "note"),
            Map.entry("update", "update"),
            Map.entry("command", "command"));
    private static final Set<String> FOR_ANYBODY = Set.of("help", "declare");

    /** Reads a command as it was written in that channel. */
    static SlackOrder of(String channelName, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equalsIgnoreCase("help")) {
            return new SlackOrder("help", null, "");
        }
        String first = first(plain);
        String rest = plain.substring(first.length()).strip();
        String verb = VERBS.getOrDefault(first.toLowerCase(Locale.ROOT), "");
        if (verb.equals("declare")) {
            return new SlackOrder(verb, null, rest);
        }
        String named = first(rest);
        if (!verb.isEmpty() && !FOR_ANYBODY.contains(verb) && IncidentId.possible(named)) {
            return new SlackOrder(
                    verb, new IncidentId(named), rest.substring(named.length()).strip());
        }
        return inside(roomOf(channelName), verb, plain, rest);
    }

    /** In a room everything is said to its incident; elsewhere a verb that stands alone is no title either. */
    private static SlackOrder inside(@Nullable IncidentId room, String verb, String plain, String rest) {
        if (room != null) {
            return new SlackOrder(verb, room, rest);
        }
        boolean alone = !verb.isEmpty() && rest.isEmpty();
        return alone ? new SlackOrder(verb, null, "") : new SlackOrder("declare", null, plain);
    }

    private static @Nullable IncidentId roomOf(String channelName) {
        Matcher room = ROOM.matcher(channelName);
        return room.matches() ? new IncidentId(room.group(1)) : null;
    }

    static String first(String text) {
        return text.split("\\s+", 2)[0];
    }
}
