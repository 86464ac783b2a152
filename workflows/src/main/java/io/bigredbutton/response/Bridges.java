package io.bigredbutton.response;

import io.bigredbutton.incident.IncidentId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** A call to join. */
@ActivityInterface(namePrefix = "Call")
public interface Bridges {

    /** The link of the incident's call. Safe to run twice: it is a pure function of the incident and a secret. */
    @ActivityMethod
    Made link(Wanted order);

    /** A call that is wanted. */
    record Wanted(String key, boolean triedBefore, IncidentId incident) implements Order {}
}
