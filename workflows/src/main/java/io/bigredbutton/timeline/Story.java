package io.bigredbutton.timeline;

import io.bigredbutton.incident.Incident;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import java.util.List;

/**
 * An incident with everything that happened to it, as its history tells.
 *
 * @param incident as it stands
 * @param entries oldest first
 * @param ended whether the workflow has ended, so that nothing can be said to it any more
 */
public record Story(Incident incident, List<Entry> entries, boolean ended) {

    /**
     * The story that histories tell: that of the incident, its runs in order, and that of its review where it has one.
     *
     * @param pending what is being done now, from a description that was asked for before the history
     */
    public static Story of(List<HistoryEvent> incident, List<HistoryEvent> review, List<PendingActivityInfo> pending) {
        throw new UnsupportedOperationException();
    }
}
