package io.bigredbutton.alert;

import io.bigredbutton.incident.Declaration;
import io.bigredbutton.incident.IncidentAttributes;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.IncidentWorkflow;
import io.bigredbutton.incident.Memo;
import io.bigredbutton.incident.Situation;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.response.Summary;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowCancellationType;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** One group of alerts: the first that fires starts the incident, the others join it, until it is over. */
public final class AlertWorkflowImpl implements AlertWorkflow {

    private final AlertGroup group;
    private final Queue<Delivery> deliveries = new ArrayDeque<>();
    private final Episodes episodes = new Episodes();
    private @Nullable IncidentId incident;
    private Stage stage = Stage.DECLARED;
    private int incidents;

    /** The group that these deliveries belong to. */
    @WorkflowInit
    public AlertWorkflowImpl(AlertGroup group) {
        this.group = group;
    }

    @Override
    public void gather(AlertGroup first) {
        do {
            Workflow.await(() -> !deliveries.isEmpty() || over());
            while (!deliveries.isEmpty()) {
                receive(deliveries.remove());
            }
        } while (!over());
    }

    @Override
    public void delivered(Delivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    public void incidentIs(IncidentId which, Stage now) {
        if (which.equals(incident)) {
            stage = now;
        }
    }

    private boolean over() {
        return incident == null
                ? incidents == 0 && episodes.heardOfAny()
                : stage == Stage.CLOSED || stage == Stage.CANCELLED;
    }

    private void receive(Delivery delivery) {
        Episodes.News news = episodes.receive(delivery.alerts());
        boolean joins = incident != null && (stage.underWay() || !news.fires());
        boolean told = joins && (news.text().isEmpty() || tell(news.text()));
        if (!told && news.fires()) {
            start(delivery);
        }
    }

    private void start(Delivery delivery) {
        LocalDate day = Situation.now().atZone(ZoneOffset.UTC).toLocalDate();
        String key = Workflow.getInfo().getOriginalExecutionRunId() + "/" + incidents++;
        stage = Stage.DECLARED;
        for (int choice = 0; ; choice++) {
            IncidentId id = IncidentId.of(day, key, choice);
            Declaration said = declaration(id, delivery);
            incident = id;
            try {
                IncidentWorkflow response = Workflow.newChildWorkflowStub(IncidentWorkflow.class, options(said, key));
                Async.procedure(response::respond, said);
                Workflow.getWorkflowExecution(response).get();
                return;
            } catch (ChildWorkflowFailure taken) {
                Workflow.getLogger(AlertWorkflowImpl.class).info("{} is another incident", id);
            }
        }
    }

    private Declaration declaration(IncidentId id, Delivery delivery) {
        return new Declaration(
                id,
                delivery.title(),
                delivery.description(),
                delivery.severity(),
                delivery.services(),
                group.source(),
                Situation.now(),
                group.site().resolve("/incidents/" + id),
                group.plan(),
                group.workflowId(),
                null);
    }

    private static ChildWorkflowOptions options(Declaration said, String key) {
        return ChildWorkflowOptions.newBuilder()
                .setWorkflowId(said.id().value())
                .setTaskQueue(IncidentWorkflow.QUEUE)
                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setMemo(Memo.of(said, key, ""))
                .setTypedSearchAttributes(IncidentAttributes.of(said))
                .setCancellationType(ChildWorkflowCancellationType.ABANDON)
                .setStaticSummary(Summary.of(said.title()))
                .build();
    }

    /** Whether the incident is still there to hear it. */
    private boolean tell(String text) {
        String open = Objects.requireNonNull(incident).value();
        try {
            Workflow.newExternalWorkflowStub(IncidentWorkflow.class, open).alertSaid(text);
            return true;
        } catch (TemporalFailure ended) {
            Workflow.getLogger(AlertWorkflowImpl.class).info("{} has ended", open);
            return false;
        }
    }
}
