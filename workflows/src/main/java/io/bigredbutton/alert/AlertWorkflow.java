package io.bigredbutton.alert;

import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Stage;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** One group of alerts for as long as its incident is open. Reached by signal-with-start, unique while open. */
@WorkflowInterface
public interface AlertWorkflow {

    /** Gathers deliveries; starts the incident, or joins the one that is open. */
    @WorkflowMethod
    void gather(AlertGroup group);

    /** A delivery of the alerting system. Safe to deliver twice: what is known already changes nothing. */
    @SignalMethod
    void delivered(Delivery delivery);

    /** Where an incident of this group stands now; only the latest one counts. */
    @SignalMethod
    void incidentIs(IncidentId incident, Stage stage);
}
