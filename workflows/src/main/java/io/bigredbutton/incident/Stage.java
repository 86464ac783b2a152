package io.bigredbutton.incident;

/** Where an incident is in its life. */
public enum Stage {
    DECLARED,
    MITIGATED,
    RESOLVED,
    CLOSED,
    /** A false alarm. */
    CANCELLED;

    /** Whether work is still going on: somebody is owed updates. */
    public boolean underWay() {
        return this == DECLARED || this == MITIGATED;
    }
}
