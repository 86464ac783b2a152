package io.bigredbutton.review;

import io.bigredbutton.incident.Word;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Gets the review of an incident held: puts it on the calendar, reminds before it. Outlives the incident. */
@WorkflowInterface
public interface ReviewWorkflow {

    /** Schedules, and ends when the review's time is over. */
    @WorkflowMethod
    void hold(Agenda agenda);

    /** The incident was reopened, and that is its opening now: the review waits until it is set again. */
    @SignalMethod
    void putOff(int opening);

    /** The review has another date. */
    @SignalMethod
    void set(Agenda agenda);

    /** What a person says of one of its steps. */
    @SignalMethod
    void told(Word word);
}
