package io.bigredbutton.effect;

import io.bigredbutton.response.Made;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** A workflow of one step, tried again until it is done or refused. */
@WorkflowInterface
public interface OneStep {

    @WorkflowMethod
    Made run(String step, Object order);
}
