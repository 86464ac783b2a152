package io.bigredbutton.api.status;

import com.google.protobuf.util.Timestamps;
import io.bigredbutton.check.Check;
import io.bigredbutton.check.CheckWorkflow;
import io.bigredbutton.check.Checked;
import io.bigredbutton.check.Failure;
import io.bigredbutton.check.Outcome;
import io.bigredbutton.incident.Payloads;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.PendingWorkflowTaskState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from a look's workflow what it has found, or how far it is. */
final class Looks {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Looks() {}

    /** What is known of the vendor by its latest look. */
    static Look of(String vendor, DescribeWorkflowExecutionResponse described, List<HistoryEvent> events, Instant now) {
        if (described.getWorkflowExecutionInfo().getStatus()
                == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING) {
            return new Look(vendor, before(events), true, nobodyTakes(described, now));
        }
        HistoryEvent end = events.get(events.size() - 1);
        Checked found = end.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED
                ? read(end.getWorkflowExecutionCompletedEventAttributes().getResult(), Checked.class)
                : null;
        return new Look(vendor, found == null ? cutOff(vendor, events, at(end)) : found, false, false);
    }

    /** A look that ended without an answer was ended from outside: by its time limit, since nobody was at work. */
    private static Checked cutOff(String vendor, List<HistoryEvent> events, Instant at) {
        Checked before = before(events);
        Failure last = before == null ? null : before.lastFailure();
        String sentence = "No worker was there to ask within " + CheckWorkflow.LONGEST.toSeconds() + " s.";
        return new Checked(vendor, Outcome.UNSERVED, sentence, at, last);
    }

    private static @Nullable Checked before(List<HistoryEvent> events) {
        Check check =
                read(events.get(0).getWorkflowExecutionStartedEventAttributes().getInput(), Check.class);
        return check == null ? null : check.before();
    }

    private static boolean nobodyTakes(DescribeWorkflowExecutionResponse described, Instant now) {
        return described.hasPendingWorkflowTask()
                && described.getPendingWorkflowTask().getState()
                        == PendingWorkflowTaskState.PENDING_WORKFLOW_TASK_STATE_SCHEDULED
                && Instant.ofEpochMilli(Timestamps.toMillis(
                                described.getPendingWorkflowTask().getScheduledTime()))
                        .isBefore(now.minus(PATIENCE));
    }

    private static <T> @Nullable T read(io.temporal.api.common.v1.Payloads payloads, Class<T> type) {
        return payloads.getPayloadsCount() == 0
                ? null
                : Payloads.converter().fromPayload(payloads.getPayloads(0), type, type);
    }

    private static Instant at(HistoryEvent event) {
        return Instant.ofEpochMilli(Timestamps.toMillis(event.getEventTime()));
    }
}
