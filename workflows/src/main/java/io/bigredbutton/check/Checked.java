package io.bigredbutton.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look has found.
 *
 * @param sentence for people, with what to mend where it did not end well
 * @param lastFailure this one where it is none that ended well, else the latest before it
 */
public record Checked(
        String vendor,
        Outcome outcome,
        String sentence,
        Instant at,
        @Nullable Failure lastFailure) {

    static Checked of(Check check, Outcome outcome, String sentence, Instant at) {
        Failure last = outcome == Outcome.WELL ? check.lastFailure() : new Failure(at, sentence);
        return new Checked(check.vendor(), outcome, sentence, at, last);
    }
}
