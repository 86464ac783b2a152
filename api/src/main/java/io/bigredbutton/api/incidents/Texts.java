package io.bigredbutton.api.incidents;

import io.bigredbutton.api.trouble.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that people send: trimmed, of a bounded length, and without characters that could act. */
public final class Texts {

    /** How long notes, updates and reasons may be. */
    public static final int NOTE = 4_000;

    /** How long a person's name may be. */
    public static final int NAME = 100;

    private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");
    private static final Pattern NOT_IN_A_BLOCK = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private Texts() {}

    /** One line that must be there. */
    public static String line(String field, @Nullable String text, int longest) {
        return check(field, text, longest, NOT_ON_A_LINE);
    }

    /** One line, or {@code null} where nothing stands. */
    public static @Nullable String lineOrNothing(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : line(field, text, longest);
    }

    /** Several lines that must be there. */
    public static String block(String field, @Nullable String text, int longest) {
        return check(field, text == null ? null : text.replace("\r\n", "\n"), longest, NOT_IN_A_BLOCK);
    }

    /** Several lines, or {@code null} where nothing stands. */
    public static @Nullable String blockOrNothing(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : block(field, text, longest);
    }

    private static String check(String field, @Nullable String text, int longest, Pattern refused) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty()) {
            throw Refusal.wrong(field + " is missing: it must be a text of 1 to " + longest + " characters.");
        }
        if (trimmed.codePointCount(0, trimmed.length()) > longest) {
            throw Refusal.wrong(field + " is too long: it must be a text of 1 to " + longest + " characters.");
        }
        if (refused.matcher(trimmed).find()) {
            throw Refusal.wrong(field + " must have no control characters in it.");
        }
        return trimmed;
    }
}
