package io.bigredbutton.slack;

import io.bigredbutton.effect.VendorText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain text, made harmless in Slack's mark-up: nothing in it can call people, link or embed. */
final class SlackText {

    private static final int LONGEST_TOPIC = 250;
    /** Slack cuts what is longer than 40,000. */
    private static final int LONGEST_MESSAGE = 38_000;

    /** The longest text that one section may have. */
    private static final int LONGEST_SECTION = 3_000;

    private static final Pattern MEMBER = Pattern.compile("[UW][A-Z0-9]{1,20}");

    private SlackText() {}

    /** One line of at most 250 characters. */
    static String topic(String text) {
        return escaped(VendorText.oneLine(text), LONGEST_TOPIC);
    }

    /** A message: who is called, the text, and the link on its last line. */
    static String message(List<String> mention, String text, @Nullable URI link) {
        String called = mention.stream()
                .filter(id -> MEMBER.matcher(id).matches())
                .map(id -> "<@" + id + "> ")
                .collect(Collectors.joining());
        String last = link == null ? "" : "\n" + escaped(link.toString(), LONGEST_MESSAGE);
        return called + escaped(text, LONGEST_MESSAGE) + last;
    }

    /** A text in pieces that each fit into a section, parted between lines where that can be. */
    static List<String> sections(String text) {
        List<String> pieces = new ArrayList<>();
        String left = escaped(text, LONGEST_MESSAGE);
        while (!left.isBlank()) {
            int end = left.length() <= LONGEST_SECTION ? left.length() : end(left);
            String piece = left.substring(0, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            left = left.substring(end);
        }
        return List.copyOf(pieces);
    }

    private static int end(String text) {
        int line = text.lastIndexOf('\n', LONGEST_SECTION);
        if (line > 0) {
            return line;
        }
        int entity = text.lastIndexOf('&', LONGEST_SECTION - 1);
        if (entity > 0 && text.indexOf(';', entity) >= LONGEST_SECTION) {
            return entity;
        }
        return Character.isLowSurrogate(text.charAt(LONGEST_SECTION)) ? LONGEST_SECTION - 1 : LONGEST_SECTION;
    }

    /** An address that can be pressed. */
    static String link(URI address) {
        return "<" + escaped(address.toString(), LONGEST_SECTION - 2) + ">";
    }

    /** At most so many characters, none of them able to begin mark-up, and no entity torn. */
    private static String escaped(String text, int longest) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            String next = switch (point) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                default -> Character.toString(point);
            };
            if (safe.length() + next.length() > (i < text.length() ? longest - 1 : longest)) {
                return safe.append('…').toString();
            }
            safe.append(next);
        }
        return safe.toString();
    }
}
