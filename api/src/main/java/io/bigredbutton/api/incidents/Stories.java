package io.bigredbutton.api.incidents;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Payloads;
import io.bigredbutton.paging.Pager;
import io.bigredbutton.timeline.Story;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.errordetails.v1.NamespaceNotFoundFailure;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.serviceclient.StatusUtils;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the story of an incident from Temporal, with no worker needed. */
@Component
public final class Stories {

    private static final Set<String> PAGES = Set.of("PageCall", "PageText");

    private final Engine engine;
    private final Histories histories;

    Stories(Engine engine, Histories histories) {
        this.engine = engine;
        this.histories = histories;
    }

    /** The story of an incident; an id that nobody has is refused. */
    public Story story(IncidentId id) {
        return look(id).story();
    }

    /** An incident's id, refused where it cannot be one. */
    public static IncidentId id(String text) {
        if (!IncidentId.possible(text)) {
            throw unknown();
        }
        return new IncidentId(text);
    }

    /** The story as it is now, and whether somebody is there to carry it on. */
    public Look look(IncidentId id) {
        return look(id, null);
    }

    /** The same, which is the look before where nothing has happened since. */
    public Look look(IncidentId id, @Nullable Look before) {
        DescribeWorkflowExecutionResponse described = describe(id.value()).orElseThrow(Stories::unknown);
        Optional<WorkflowExecutionInfo> review =
                describe(id.review()).map(DescribeWorkflowExecutionResponse::getWorkflowExecutionInfo);
        String mark = mark(described, review.orElse(WorkflowExecutionInfo.getDefaultInstance()));
        if (before != null && before.mark().equals(mark)) {
            return before;
        }
        List<HistoryEvent> events = histories.of(described.getWorkflowExecutionInfo());
        List<HistoryEvent> afterwards = review.map(histories::of).orElse(List.of());
        return new Look(
                Story.of(events, afterwards, described.getPendingActivitiesList()),
                mark,
                Look.nobodyWorks(described),
                Look.unattended(described));
    }

    private static String mark(DescribeWorkflowExecutionResponse described, WorkflowExecutionInfo review) {
        WorkflowExecutionInfo info = described.getWorkflowExecutionInfo();
        return String.join(
                "/",
                info.getExecution().getRunId(),
                info.getHistoryLength() > 0
                        ? Long.toString(info.getHistoryLength())
                        : "unknown at " + System.nanoTime(),
                info.getStatus().name(),
                Long.toString(review.getHistoryLength()),
                Integer.toString(described.getPendingActivitiesList().hashCode()),
                Boolean.toString(Look.nobodyWorks(described)));
    }

    /** Everybody who was paged for an incident so far, as the pager was asked to. */
    public List<Pager.Page> pages(IncidentId id) {
        DescribeWorkflowExecutionResponse described = describe(id.value()).orElseThrow(Stories::unknown);
        return histories.of(described.getWorkflowExecutionInfo()).stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .map(HistoryEvent::getActivityTaskScheduledEventAttributes)
                .filter(asked -> PAGES.contains(asked.getActivityType().getName()))
                .flatMap(asked -> asked.getInput().getPayloadsList().stream().limit(1))
                .flatMap(input ->
                        Stream.ofNullable(Payloads.converter().fromPayload(input, Pager.Page.class, Pager.Page.class)))
                .toList();
    }

    /** By which press the incident of an id was started, where there is one. */
    Optional<Started> started(IncidentId id) {
        return describe(id.value()).map(Started::of);
    }

    private Optional<DescribeWorkflowExecutionResponse> describe(String workflow) {
        try {
            return Optional.of(engine.stubs()
                    .blockingStub()
                    .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                            .setNamespace(engine.namespace())
                            .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflow))
                            .build()));
        } catch (StatusRuntimeException e) {
            if (absent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A workflow that is not there is the caller's mistake; a namespace that is not there is ours. */
    static boolean absent(StatusRuntimeException e) {
        return e.getStatus().getCode() == Status.Code.NOT_FOUND
                && !StatusUtils.hasFailure(e, NamespaceNotFoundFailure.class);
    }

    private static Refusal unknown() {
        return Refusal.missing("There is no incident of this id: ids look like inc-20261123-amber-falcon.");
    }
}
