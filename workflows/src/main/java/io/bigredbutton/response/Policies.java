package io.bigredbutton.response;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.Priority;
import io.temporal.common.RetryOptions;
import java.time.Duration;

/**
 * How patiently each sort of step is tried. None gives up by itself: only what is final ends a step, and the longest
 * pause is short enough to be at work soon after an outage is over. A start-to-close is longer than the adapter's own
 * time limits together, and is what a killed worker's attempt is waited for.
 */
public final class Policies {

    private Policies() {}

    /** A page: seconds matter, and it goes before everything else that waits in its queue. */
    public static ActivityOptions urgent(String queue, String summary) {
        return options(queue, summary, Duration.ofSeconds(10), 1.5, Duration.ofSeconds(10))
                .setPriority(Priority.newBuilder().setPriorityKey(1).build())
                .build();
    }

    /** Everything that makes one thing in a vendor's world in a handful of calls. */
    public static ActivityOptions routine(String queue, String summary) {
        return options(queue, summary, Duration.ofSeconds(30), 2, Duration.ofSeconds(30))
                .build();
    }

    /** A ticket: its search lags behind, so looking it up may take a while inside one attempt. */
    public static ActivityOptions thorough(String queue, String summary) {
        return options(queue, summary, Duration.ofSeconds(60), 2, Duration.ofSeconds(30))
                .build();
    }

    /** A reminder: of no use once the next one is due. */
    public static ActivityOptions passing(String queue, String summary, Duration useful) {
        return options(queue, summary, Duration.ofSeconds(30), 2, Duration.ofSeconds(30))
                .setScheduleToCloseTimeout(useful)
                .build();
    }

    private static ActivityOptions.Builder options(
            String queue, String summary, Duration startToClose, double coefficient, Duration longestPause) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(queue)
                .setSummary(Summary.of(summary))
                .setStartToCloseTimeout(startToClose)
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofSeconds(1))
                        .setBackoffCoefficient(coefficient)
                        .setMaximumInterval(longestPause)
                        .build());
    }
}
