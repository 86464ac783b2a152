package io.bigredbutton.response;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;

/** What a failed activity means for people. */
public final class Failures {

    private Failures() {}

    /** Whether it did not fail but was no longer wanted. */
    public static boolean stopped(RuntimeException failure) {
        return failure instanceof CanceledFailure || failure.getCause() instanceof CanceledFailure;
    }

    /** The sentence that people see. */
    public static String sentence(ActivityFailure failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof ApplicationFailure said) {
            return said.getOriginalMessage();
        }
        return cause instanceof TimeoutFailure ? "It took too long." : "It failed for a reason of our own.";
    }
}
