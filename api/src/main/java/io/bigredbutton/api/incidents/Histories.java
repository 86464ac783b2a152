package io.bigredbutton.api.incidents;

import com.google.protobuf.ByteString;
import io.bigredbutton.engine.Engine;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what happened to a workflow, through all of its runs. */
@Component
final class Histories {

    private final Engine engine;

    Histories(Engine engine) {
        this.engine = engine;
    }

    /** All events, oldest run first. A run that is no longer kept is passed over: the next one carries on from it. */
    List<HistoryEvent> of(WorkflowExecution last) {
        Deque<List<HistoryEvent>> runs = new ArrayDeque<>();
        WorkflowExecution run = last;
        while (!run.getRunId().isEmpty()) {
            List<HistoryEvent> events = run(run, runs.isEmpty());
            runs.addFirst(events);
            run = last.toBuilder().setRunId(before(events)).build();
        }
        return runs.stream().flatMap(List::stream).toList();
    }

    private static String before(List<HistoryEvent> events) {
        return events.isEmpty()
                ? ""
                : events.get(0).getWorkflowExecutionStartedEventAttributes().getContinuedExecutionRunId();
    }

    private List<HistoryEvent> run(WorkflowExecution run, boolean needed) {
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
