package io.bigredbutton.effect;

import org.jspecify.annotations.Nullable;

/** What a vendor wrote, made fit to stand inside one of our sentences. */
public final class VendorText {

    private static final int LONGEST = 200;

    private VendorText() {}

    /** On one line, without control characters, cut to 200 characters. */
    public static String quoted(@Nullable String text) {
        return text == null ? "" : cut(oneLine(text), LONGEST);
    }

    /** Without control characters and line breaks. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\s]+", " ").strip();
    }

    /** At most so many characters, ending in an ellipsis where some were cut; no pair of surrogates is torn. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
