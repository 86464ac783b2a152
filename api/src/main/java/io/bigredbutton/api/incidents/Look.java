package io.bigredbutton.api.incidents;

import com.google.protobuf.Timestamp;
import io.bigredbutton.timeline.Story;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.api.enums.v1.PendingWorkflowTaskState;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflow.v1.PendingWorkflowTaskInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * One look at an incident: its story, and whether somebody is there to carry it on.
 *
 * @param mark tells two looks that differ apart, so that who has seen one need not see the same again
 * @param nobodyWorks whether what it waits for has waited so long that no worker seems to be up
 * @param unattended whether the workflow itself waits so, so that a word to it would wait too
 */
public record Look(Story story, String mark, boolean nobodyWorks, boolean unattended) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_WITH_VENDORS = Duration.ofSeconds(5);

    static boolean unattended(DescribeWorkflowExecutionResponse described) {
        PendingWorkflowTaskInfo task = described.getPendingWorkflowTask();
        return described.hasPendingWorkflowTask()
                && task.getState() == PendingWorkflowTaskState.PENDING_WORKFLOW_TASK_STATE_SCHEDULED
                && waited(task.getScheduledTime(), PATIENCE);
    }

    static boolean nobodyWorks(DescribeWorkflowExecutionResponse described) {
        return unattended(described)
                || described.getPendingActivitiesList().stream().anyMatch(Look::waits);
    }

    private static boolean waits(PendingActivityInfo activity) {
        return activity.getState() == PendingActivityState.PENDING_ACTIVITY_STATE_SCHEDULED
                && activity.hasScheduledTime()
                && waited(activity.getScheduledTime(), PATIENCE_WITH_VENDORS);
    }

    private static boolean waited(Timestamp since, Duration patience) {
        return Instant.ofEpochSecond(since.getSeconds(), since.getNanos())
                .isBefore(Instant.now().minus(patience));
    }
}
