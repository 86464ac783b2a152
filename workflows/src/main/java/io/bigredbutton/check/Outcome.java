package io.bigredbutton.check;

/** How a look ended. */
public enum Outcome {
    /** The vendor answers, and lets us in. */
    WELL,
    /** The vendor refuses us until a person changes something. */
    REFUSED,
    /** The vendor did not answer, or has trouble of its own. */
    TROUBLED,
    /** No worker took the question to the vendor. */
    UNSERVED
}
