package io.bigredbutton.simulator.phones;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page is known by: a short token in its text or in the addresses of a call. */
final class Token {

    private static final Pattern IN_TEXT = Pattern.compile("\\[([A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)\\]");
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&;]token=([^&;\"'<\\s]+)");

    private Token() {}

    /** The last token in square brackets, else {@code otherwise}. */
    static String ofText(String text, String otherwise) {
        String found = otherwise;
        Matcher token = IN_TEXT.matcher(text);
        while (token.find()) {
            found = token.group(1);
        }
        return found;
    }

    /** The token in the first address that has one, else in the words, else {@code otherwise}. */
    static String ofCall(String otherwise, @Nullable String... places) {
        for (String place : places) {
            Matcher token = IN_ADDRESS.matcher(place == null ? "" : place);
            if (token.find()) {
                return token.group(1);
            }
        }
        String found = otherwise;
        for (String place : places) {
            found = ofText(place == null ? "" : place, found);
        }
        return found;
    }
}
