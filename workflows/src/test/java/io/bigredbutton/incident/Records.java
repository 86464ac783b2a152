package io.bigredbutton.incident;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the engine has on record of a workflow. */
public final class Records {

    private final WorkflowClient client;

    Records(WorkflowClient client) {
        this.client = client;
    }

    /** The events of a workflow's last run; none where there is no such workflow. */
    List<HistoryEvent> history(String id) {
        try {
            return client.fetchHistory(id).getEvents();
        } catch (WorkflowServiceException | io.grpc.StatusRuntimeException none) {
            return List.of();
        }
    }

    /** The events of all runs of a workflow, the first run first. */
    public List<HistoryEvent> allRuns(String id) {
        List<HistoryEvent> all = new ArrayList<>(history(id));
        String before = continued(all);
        while (!before.isEmpty()) {
            all.addAll(0, client.fetchHistory(id, before).getEvents());
            before = continued(all);
        }
        return all;
    }

    private static String continued(List<HistoryEvent> events) {
        return events.get(0).getWorkflowExecutionStartedEventAttributes().getContinuedExecutionRunId();
    }

    /** What waits for its next attempt is scheduled for it; the test server still calls it started. */
    List<PendingActivityInfo> pending(String id) {
        return describe(id).getPendingActivitiesList().stream()
                .map(activity -> activity.hasLastFailure()
                        ? activity.toBuilder()
                                .setState(PendingActivityState.PENDING_ACTIVITY_STATE_SCHEDULED)
                                .build()
                        : activity)
                .toList();
    }

    /** The summaries of the timers that were neither cancelled nor have fired, in the last run. */
    public List<String> timersRunning(String id) {
        Map<Long, String> running = new TreeMap<>();
        for (HistoryEvent event : history(id)) {
            switch (event.getEventType()) {
                case EVENT_TYPE_TIMER_STARTED ->
                    running.put(
                            event.getEventId(),
                            event.getUserMetadata()
                                    .getSummary()
                                    .getData()
                                    .toStringUtf8()
                                    .replace("\"", ""));
                case EVENT_TYPE_TIMER_FIRED ->
                    running.remove(event.getTimerFiredEventAttributes().getStartedEventId());
                case EVENT_TYPE_TIMER_CANCELED ->
                    running.remove(event.getTimerCanceledEventAttributes().getStartedEventId());
                default -> {}
            }
        }
        return List.copyOf(running.values());
    }

    /** What stands beside a workflow. */
    public Map<String, String> memo(String id) {
        Map<String, String> memo = new TreeMap<>();
        describe(id)
                .getWorkflowExecutionInfo()
                .getMemo()
                .getFieldsMap()
                .forEach((name, value) ->
                        memo.put(name, value.getData().toStringUtf8().replace("\"", "")));
        return memo;
    }

    /** What a workflow is found by. */
    public Map<String, String> attributes(String id) {
        Map<String, String> attributes = new TreeMap<>();
        describe(id)
                .getWorkflowExecutionInfo()
                .getSearchAttributes()
                .getIndexedFieldsMap()
                .forEach((name, value) ->
                        attributes.put(name, value.getData().toStringUtf8().replace("\"", "")));
        return attributes;
    }

    private DescribeWorkflowExecutionResponse describe(String id) {
        return client.getWorkflowServiceStubs()
                .blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId(id))
                        .build());
    }
}
