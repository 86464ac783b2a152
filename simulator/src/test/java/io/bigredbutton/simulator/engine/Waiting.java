package io.bigredbutton.simulator.engine;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Waits for a word, with an activity that never succeeds beside it. */
@WorkflowInterface
public interface Waiting {
    @WorkflowMethod
    String run();

    @SignalMethod
    void end();
}
