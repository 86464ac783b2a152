package io.bigredbutton.incident;

import io.bigredbutton.paging.PageReport;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One incident, from declaration until it can no longer be reopened. */
@WorkflowInterface
public interface IncidentWorkflow {

    /** The task queue that incidents, alerts and reviews are carried on. */
    String QUEUE = "incidents";

    /** Responds until nothing is left to do. */
    @WorkflowMethod
    void respond(Declaration declaration);

    /**
     * What a person says. Safe to say twice by the word's key.
     *
     * @return whether it changed anything
     */
    @UpdateMethod
    boolean say(Word word);

    /** Refuses in one sentence what cannot be said now. */
    @UpdateValidatorMethod(updateName = "say")
    void validate(Word word);

    /** The same where no worker was there to answer; what is refused then becomes a line on the timeline. */
    @SignalMethod
    void told(Word word);

    /** What a vendor reports of a page. */
    @SignalMethod
    void pageReported(PageReport report);

    /** Something an alert has to say, for the timeline and the room. */
    @SignalMethod
    void alertSaid(String text);
}
