package io.bigredbutton.api.status;

import io.bigredbutton.check.Check;
import io.bigredbutton.check.CheckWorkflow;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.IncidentWorkflow;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows what the latest look at each vendor has found, and begins a new one where it is time. Never waits for one. */
@Component
class Checks {

    private final Engine engine;
    private final Clock clock;

    Checks(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * What is known of a vendor.
     *
     * @param anew whether to look again in any case; two who ask at the same time share one look
     */
    Look look(String vendor, boolean anew) {
        try {
            Look known = known(vendor);
            return known.stale(clock.instant()) || anew && !known.running() ? begin(known) : known;
        } catch (StatusRuntimeException | WorkflowException e) {
            return Look.unknown(vendor);
        }
    }

    private Look known(String vendor) {
        Optional<DescribeWorkflowExecutionResponse> described = describe(CheckWorkflow.id(vendor));
        return described
                .map(found -> Looks.of(
                        vendor, found, events(found.getWorkflowExecutionInfo().getExecution()), clock.instant()))
                .orElseGet(() -> Look.unknown(vendor));
    }

    private Look begin(Look known) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(CheckWorkflow.id(known.vendor()))
                .setTaskQueue(IncidentWorkflow.QUEUE)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setWorkflowExecutionTimeout(CheckWorkflow.LONGEST)
                .setStaticSummary("Whether " + known.vendor() + " lets us in")
                .build();
        CheckWorkflow workflow = engine.clientInTime().newWorkflowStub(CheckWorkflow.class, options);
        WorkflowClient.start(workflow::check, new Check(known.vendor(), known.last()));
        return known.begun();
    }

    private Optional<DescribeWorkflowExecutionResponse> describe(String id) {
        try {
            return Optional.of(engine.stubs()
                    .blockingStub()
                    .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                            .setNamespace(engine.namespace())
                            .setExecution(WorkflowExecution.newBuilder().setWorkflowId(id))
                            .build()));
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A look has a dozen events at most, and so they stand on one page. */
    private List<HistoryEvent> events(WorkflowExecution execution) {
        return engine.stubs()
                .blockingStub()
                .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(engine.namespace())
                        .setExecution(execution)
                        .build())
                .getHistory()
                .getEventsList();
    }
}
