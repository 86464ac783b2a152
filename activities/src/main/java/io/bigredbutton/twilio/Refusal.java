package io.bigredbutton.twilio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer of Twilio's that is not a success, as it came. */
@SuppressWarnings("serial")
final class Refusal extends RuntimeException {

    private final int status;
    private final int code;
    private final String words;
    private final @Nullable Duration after;

    /**
     * @param status of HTTP
     * @param code of Twilio's own table, 0 where the answer has none
     * @param after Twilio's word for when to ask again
     */
    Refusal(int status, int code, String words, @Nullable Duration after) {
        super("HTTP " + status, null, false, false);
        this.status = status;
        this.code = code;
        this.words = words;
        this.after = after;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String words() {
        return words;
    }

    @Nullable
    Duration after() {
        return after;
    }
}
