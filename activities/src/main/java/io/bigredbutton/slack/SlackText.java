package io.bigredbutton.slack;

import io.bigredbutton.effect.VendorText;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain text, made harmless in Slack's mark-up: nothing in it can call people, link or embed. */
final class SlackText {

    private static final int LONGEST_TOPIC = 250;
    /** Slack cuts what is longer than 40,000. */
    private static final int LONGEST_MESSAGE = 38_000;

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
