package io.bigredbutton.api.incidents;

import com.google.protobuf.ByteString;
import io.bigredbutton.engine.Engine;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened to a workflow, through all of its runs. What was read of a run is read again only when it grew. */
@Component
final class Histories {

    private static final int RUNS_KEPT = 64;

    private final Engine engine;
    private final Map<String, List<HistoryEvent>> kept = Collections.synchronizedMap(new LatestRuns());

    Histories(Engine engine) {
        this.engine = engine;
    }

    /** The runs that were looked at last: only a saving, since the engine has them all. */
    private static final class LatestRuns extends LinkedHashMap<String, List<HistoryEvent>> {

        private static final long serialVersionUID = 1L;

        private LatestRuns() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<HistoryEvent>> eldest) {
            return size() > RUNS_KEPT;
        }
    }

    /** All events, oldest run first. A run that is no longer kept is passed over: the next one carries on from it. */
    List<HistoryEvent> of(WorkflowExecutionInfo described) {
        Deque<List<HistoryEvent>> runs = new ArrayDeque<>();
        WorkflowExecution run = described.getExecution();
        long length = described.getHistoryLength();
        while (!run.getRunId().isEmpty()) {
            List<HistoryEvent> events = run(run, length, runs.isEmpty());
            runs.addFirst(events);
            run = run.toBuilder().setRunId(before(events)).build();
        }
        return runs.stream().flatMap(List::stream).toList();
    }

    /** A run that another has followed grows no more: whatever was kept of it then is the whole. */
    private List<HistoryEvent> run(WorkflowExecution run, long length, boolean latest) {
        List<HistoryEvent> before = kept.get(run.getRunId());
        boolean whole = latest ? length > 0 && before != null && before.size() >= length : over(before);
        if (before != null && whole) {
            return before;
        }
        List<HistoryEvent> events = read(run, latest);
        kept.put(run.getRunId(), events);
        return events;
    }

    private static boolean over(@Nullable List<HistoryEvent> events) {
        return events != null
                && !events.isEmpty()
                && events.get(events.size() - 1).getEventType()
                        == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW;
    }

    private static String before(List<HistoryEvent> events) {
        return events.isEmpty()
                ? ""
                : events.get(0).getWorkflowExecutionStartedEventAttributes().getContinuedExecutionRunId();
    }

    private List<HistoryEvent> read(WorkflowExecution run, boolean needed) {
        List<HistoryEvent> events = new ArrayList<>();
        ByteString page = ByteString.EMPTY;
        try {
            do {
                GetWorkflowExecutionHistoryResponse response = page(run, page);
                events.addAll(response.getHistory().getEventsList());
                page = response.getNextPageToken();
            } while (!page.isEmpty());
        } catch (StatusRuntimeException e) {
            if (needed || !Stories.absent(e)) {
                throw e;
            }
        }
        return events;
    }

    private GetWorkflowExecutionHistoryResponse page(WorkflowExecution run, ByteString page) {
        return engine.stubs()
                .blockingStub()
                .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(engine.namespace())
                        .setExecution(run)
                        .setNextPageToken(page)
                        .build());
    }
}
