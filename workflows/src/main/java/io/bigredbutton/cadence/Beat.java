package io.bigredbutton.cadence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many reminders and questions there have been, so that each has a key of its own, and when the last ones were, so
 * that the next are not early.
 */
public record Beat(
        int reminders,
        int questions,
        @Nullable Instant remindedAt,
        @Nullable Instant askedAt) {

    /** None yet. */
    public static final Beat NONE = new Beat(0, 0, null, null);

    Beat reminded(Instant at) {
        return new Beat(reminders + 1, questions, at, askedAt);
    }

    Beat asked(Instant at) {
        return new Beat(reminders, questions + 1, remindedAt, at);
    }
}
