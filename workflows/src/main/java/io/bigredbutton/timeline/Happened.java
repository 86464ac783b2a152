package io.bigredbutton.timeline;

import io.temporal.api.history.v1.HistoryEvent;
import java.time.Instant;

/**
 * One event of a history, with the run that numbered it.
 *
 * @param review whether it is from the review's workflow
 */
record Happened(HistoryEvent event, int run, boolean review) {

    Instant at() {
        return Protos.instant(event.getEventTime());
    }

    /** What tells an event of this run from one of the same number elsewhere. */
    String id(long number) {
        return id(Long.toString(number));
    }

    /** The same for what has a name of its own, as timers have. */
    String id(String name) {
        return (review ? "review/" : "") + run + "/" + name;
    }
}
