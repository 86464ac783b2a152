package io.bigredbutton.response;

import java.nio.charset.StandardCharsets;

/** The sentence that stands beside an activity, a timer or a workflow; the engine refuses a long one. */
public final class Summary {

    private static final int BYTES = 300;

    private Summary() {}

    /** The text, cut where it is too long. */
    public static String of(String text) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > BYTES) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
