package io.bigredbutton.simulator.engine;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Begins to ring, and waits. */
public class WaitingWorkflow implements Waiting {
    private boolean ended;

    @Override
    public String run() {
        var options = ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofSeconds(5))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setMaximumInterval(Duration.ofSeconds(1))
                        .build())
                .setSummary("Page Ana")
                .build();
        var bell = Workflow.newActivityStub(Bell.class, options);
        Async.procedure(bell::ring, "page");
        Workflow.await(() -> ended);
        return "ended";
    }

    @Override
    public void end() {
        ended = true;
    }
}
