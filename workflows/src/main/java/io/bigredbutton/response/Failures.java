package io.bigredbutton.response;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;

/** What a failed activity means for people. */
public final class Failures {

    /** What people read where no adapter has found words. */
    public static final String OF_OUR_OWN = "It failed for a reason of our own.";

    private Failures() {}

    /** Whether it did not fail but was no longer wanted. */
    public static boolean stopped(RuntimeException failure) {
        return failure instanceof CanceledFailure || failure.getCause() instanceof CanceledFailure;
    }

    /** Whether a failure of this type has a message for people; a class's name is none of ours. */
    public static boolean meant(String type) {
        return !type.contains(".");
    }

    /** The sentence that people see. */
    public static String sentence(ActivityFailure failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof ApplicationFailure said && meant(said.getType())) {
            return said.getOriginalMessage();
        }
        return cause instanceof TimeoutFailure ? "It took too long." : OF_OUR_OWN;
    }
}
