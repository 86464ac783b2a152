package io.bigredbutton.api.hooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bigredbutton.alert.AlertGroup;
import io.bigredbutton.alert.AlertWorkflow;
import io.bigredbutton.alert.Delivery;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.IncidentWorkflow;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands deliveries of alerts on: durable before it answers, and one workflow for one group however often it comes. */
@Component
class AlertDesk {

    private static final long MOMENT = TimeUnit.SECONDS.toNanos(1);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Engine engine;

    AlertDesk(Engine engine) {
        this.engine = engine;
    }

    /**
     * What became of a delivery.
     *
     * @param alert the workflow that gathers the group
     * @param incident where it is known within a moment
     * @param joined whether that incident was open before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(
            String alert,
            @Nullable String incident,
            @Nullable Boolean joined) {}

    /** Delivers, and looks for a moment which incident it is. */
    Accepted accept(AlertGroup group, Delivery delivery) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(group.workflowId())
                .setTaskQueue(IncidentWorkflow.QUEUE)
                .setStaticSummary("Alerts of " + group.source())
                .build();
        AlertWorkflow workflow = engine.clientInTime().newWorkflowStub(AlertWorkflow.class, options);
        BatchRequest batch = engine.clientInTime().newSignalWithStartRequest();
        batch.add(workflow::gather, group);
        batch.add(workflow::delivered, delivery);
        WorkflowExecution execution = engine.clientInTime().signalWithStart(batch);
        return look(execution);
    }

    private Accepted look(WorkflowExecution execution) {
        String alert = execution.getWorkflowId();
        long end = System.nanoTime() + MOMENT;
        try {
            while (System.nanoTime() < end) {
                Fate fate = Fate.of(history(execution));
                if (fate.known()) {
                    return new Accepted(alert, fate.incident(), fate.incident() == null ? null : fate.joined());
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        } catch (StatusRuntimeException e) {
            return new Accepted(alert, null, null);
        }
        return new Accepted(alert, null, null);
    }

    private List<HistoryEvent> history(WorkflowExecution execution) {
        return engine.stubs()
                .blockingStub()
                .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(engine.namespace())
                        .setExecution(execution)
                        .build())
                .getHistory()
                .getEventsList();
    }

    /** What a history says about its last delivery. */
    record Fate(boolean known, @Nullable String incident, boolean joined) {

        static Fate of(List<HistoryEvent> events) {
            long delivered = last(events, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
            boolean handled = last(events, EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED) > delivered;
            long asked = last(events, EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED);
            long started = last(events, EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED);
            boolean underWay = asked > started;
            return new Fate(handled && !underWay, incident(events, started), started < delivered);
        }

        private static @Nullable String incident(List<HistoryEvent> events, long started) {
            return events.stream()
                    .filter(event -> event.getEventId() == started)
                    .map(event -> event.getChildWorkflowExecutionStartedEventAttributes()
                            .getWorkflowExecution()
                            .getWorkflowId())
                    .findFirst()
                    .orElse(null);
        }

        private static long last(List<HistoryEvent> events, EventType type) {
            return events.stream()
                    .filter(event -> event.getEventType() == type)
                    .mapToLong(HistoryEvent::getEventId)
                    .max()
                    .orElse(0);
        }
    }
}
