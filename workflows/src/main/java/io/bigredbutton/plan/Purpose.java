package io.bigredbutton.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a step is for; a vendor only serves it. */
public enum Purpose {
    /** Wake somebody. */
    WAKE,
    /** A place to talk. */
    TALK,
    /** A record. */
    RECORD,
    /** Tell people. */
    TELL,
    /** A call to join. */
    CALL,
    /** The review afterwards. */
    REVIEW;

    /** The word that stands in answers, as {@code wake}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
