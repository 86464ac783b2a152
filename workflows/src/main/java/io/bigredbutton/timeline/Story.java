package io.bigredbutton.timeline;

import io.bigredbutton.incident.Incident;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident with everything that happened to it, as its history tells. A pure function: it asks nobody.
 *
 * @param incident as it stands
 * @param entries oldest first
 * @param due what happens by itself next, the soonest first
 * @param ended whether the workflow has ended, so that nothing can be said to it any more
 */
public record Story(Incident incident, List<Entry> entries, List<Due> due, boolean ended) {

    /**
     * The story that histories tell: that of the incident, its runs in order, and that of its review where it has one.
     *
     * @param incident the events of the incident's workflow, beginning with its start
     * @param review the events of its review's workflow; may be empty
     * @param pending what is being done now, from a description that was asked for before the history
     * @throws IllegalArgumentException where the events do not begin with an incident's start
     */
    public static Story of(List<HistoryEvent> incident, List<HistoryEvent> review, List<PendingActivityInfo> pending) {
        Reading reading = new Reading();
        Iterator<Happened> after = runs(review, true).iterator();
        Happened held = next(after);
        boolean begun = false;
        for (Happened happened : runs(incident, false)) {
            for (; begun && held != null && held.at().isBefore(happened.at()); held = next(after)) {
                reading.read(held);
            }
            reading.read(happened);
            begun = true;
        }
        for (; held != null; held = next(after)) {
            reading.read(held);
        }
        return reading.story(pending);
    }

    private static @Nullable Happened next(Iterator<Happened> events) {
        return events.hasNext() ? events.next() : null;
    }

    /** Events are numbered anew in each run, so each is read together with the run that it belongs to. */
    private static List<Happened> runs(List<HistoryEvent> events, boolean review) {
        List<Happened> all = new ArrayList<>();
        int run = 0;
        for (HistoryEvent event : events) {
            if (event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED) {
                run++;
            }
            all.add(new Happened(event, run, review));
        }
        return all;
    }
}
