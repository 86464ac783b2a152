package io.bigredbutton.effect;

import io.bigredbutton.response.Made;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Runs its step with a policy that tries again at once, and not for ever. */
public final class OneStepWorkflow implements OneStep {

    static final int MOST_ATTEMPTS = 8;

    @Override
    public Made run(String step, Object order) {
        ActivityOptions policy = ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofSeconds(60))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(50))
                        .setBackoffCoefficient(1)
                        .setMaximumAttempts(MOST_ATTEMPTS)
                        .build())
                .build();
        return Workflow.newUntypedActivityStub(policy).execute(step, Made.class, order);
    }
}
