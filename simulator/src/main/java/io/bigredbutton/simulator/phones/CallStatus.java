package io.bigredbutton.simulator.phones;

import java.util.Locale;

/** How far a call is. */
enum CallStatus {
    QUEUED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED;

    /** Twilio's word for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean ringsYet() {
        return this == QUEUED || this == RINGING;
    }

    boolean over() {
        return compareTo(IN_PROGRESS) > 0;
    }
}
