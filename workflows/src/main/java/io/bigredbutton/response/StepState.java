package io.bigredbutton.response;

/** Where a step is in its life. */
public enum StepState {
    /** Waits for what it needs, as inviting waits for the room. */
    WAITING,
    /** Under way; a page rings until somebody acknowledges. */
    RUNNING,
    /** An attempt failed, the next is due. */
    RETRYING,
    DONE,
    /** Not tried again by itself: a person's turn. */
    FAILED,
    /** The response went on without it. */
    SKIPPED,
    /** A person has done it. */
    BY_HAND;

    /** Whether nothing more will come of it by itself or by a person. */
    public boolean settled() {
        return this == DONE || this == SKIPPED || this == BY_HAND;
    }

    /** Whether an activity may be at work on it. */
    public boolean underWay() {
        return this == RUNNING || this == RETRYING;
    }
}
