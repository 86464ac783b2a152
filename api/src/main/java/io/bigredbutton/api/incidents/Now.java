package io.bigredbutton.api.incidents;

import com.google.protobuf.util.Timestamps;
import io.bigredbutton.timeline.Story;
import io.temporal.api.enums.v1.PendingWorkflowTaskState;
import io.temporal.api.workflow.v1.PendingWorkflowTaskInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import java.time.Duration;
import java.time.Instant;

/** A story together with what the server says of its workflow at this moment. */
record Now(Story story, DescribeWorkflowExecutionResponse described) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Whether a task has waited so long that no worker seems to be there. */
    boolean nobodyWorks() {
        if (!described.hasPendingWorkflowTask()) {
            return false;
        }
        PendingWorkflowTaskInfo task = described.getPendingWorkflowTask();
        Instant since = Instant.ofEpochMilli(Timestamps.toMillis(task.getScheduledTime()));
        return task.getState() == PendingWorkflowTaskState.PENDING_WORKFLOW_TASK_STATE_SCHEDULED
                && since.isBefore(Instant.now().minus(PATIENCE));
    }
}
