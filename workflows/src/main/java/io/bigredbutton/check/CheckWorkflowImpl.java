package io.bigredbutton.check;

import io.bigredbutton.response.Failures;
import io.bigredbutton.response.Summary;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.common.Priority;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/** Asks the vendor once, on its own queue and behind everything else that waits there. */
public final class CheckWorkflowImpl implements CheckWorkflow {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LAST = 5;

    @Override
    public Checked check(Check check) {
        try {
            String told = Workflow.newActivityStub(Connection.class, options(check.vendor()))
                    .check();
            return Checked.of(check, Outcome.WELL, told, now());
        } catch (ActivityFailure failure) {
            return Checked.of(check, outcome(failure), sentence(failure), now());
        }
    }

    private static ActivityOptions options(String vendor) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(vendor)
                .setSummary(Summary.of("Ask " + vendor + " whether it lets us in"))
                .setScheduleToStartTimeout(PATIENCE)
                .setStartToCloseTimeout(PATIENCE)
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                .setPriority(Priority.newBuilder().setPriorityKey(LAST).build())
                .build();
    }

    private static Outcome outcome(ActivityFailure failure) {
        if (nobodyTookIt(failure)) {
            return Outcome.UNSERVED;
        }
        boolean refused = failure.getCause() instanceof ApplicationFailure said && said.isNonRetryable();
        return refused ? Outcome.REFUSED : Outcome.TROUBLED;
    }

    private static String sentence(ActivityFailure failure) {
        return nobodyTookIt(failure)
                ? "No worker has taken it up within " + PATIENCE.toSeconds()
                        + " s: none serves this vendor, or all that it may use at once is in use."
                : Failures.sentence(failure);
    }

    private static boolean nobodyTookIt(ActivityFailure failure) {
        return failure.getCause() instanceof TimeoutFailure timeout
                && timeout.getTimeoutType() == TimeoutType.TIMEOUT_TYPE_SCHEDULE_TO_START;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
