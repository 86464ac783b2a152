package io.bigredbutton.api.incidents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.bigredbutton.api.Site;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.IncidentAttributes;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Memo;
import io.bigredbutton.plan.ResponsePlan;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists incidents as the engine's own index knows them: running ones first, then ended ones. */
@Component
public final class Listing {

    private static final String DECLARED_NOW =
            "WorkflowType = 'IncidentWorkflow' AND ExecutionStatus = 'Running' AND BrbState = 'DECLARED'";
    private static final String OPEN =
            "ExecutionStatus = 'Running' AND BrbState IN ('DECLARED', 'MITIGATED', 'RESOLVED')";
    private static final String OVER =
            "(ExecutionStatus != 'Running' OR BrbState = 'CLOSED' OR BrbState = 'CANCELLED' OR BrbState = 'MERGED')";
    private static final int MOST_OPEN = 50;
    private static final int MOST_RINGING = 30;
    private static final Set<Status.Code> NOT_A_CURSOR =
            Set.of(Status.Code.INVALID_ARGUMENT, Status.Code.UNKNOWN, Status.Code.INTERNAL);

    private final Engine engine;
    private final ResponsePlan plan;
    private final Site site;

    Listing(Engine engine, ResponsePlan plan, Site site) {
        this.engine = engine;
        this.plan = plan;
        this.site = site;
    }

    /** Some of the incidents, and the cursor of the next ones where there are more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Line> incidents, @Nullable String next) {}

    /** An incident in a list. {@code ended} where nothing can be said to it any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id,
            String title,
            String state,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String severity,

            List<String> services,
            Instant declaredAt,
            String declaredBy,
            @Nullable Instant endedAt,
            boolean exercise,
            @JsonProperty("private") boolean hidden,
            IncidentView.Links links) {}

    /** What fits a search. */
    Page list(Search.Asked asked) {
        Search search = Search.of(asked, plan);
        return asked.exercises() ? new Page(List.of(), null) : list(search);
    }

    private Page list(Search search) {
        ListWorkflowExecutionsResponse found = found(search);
        ByteString next = found.getNextPageToken();
        return new Page(
                found.getExecutionsList().stream().map(this::line).toList(),
                next.isEmpty() ? null : Base64.getUrlEncoder().withoutPadding().encodeToString(next.toByteArray()));
    }

    /** The incidents for which somebody may be ringing, newest first. */
    public List<IncidentId> ringing() {
        return ask(DECLARED_NOW, MOST_RINGING, ByteString.EMPTY).getExecutionsList().stream()
                .map(info -> new IncidentId(info.getExecution().getWorkflowId()))
                .toList();
    }

    /** What people are at work on, newest first; with words, only what fits them. */
    public List<Line> open(@Nullable String words, @Nullable String severity) {
        Search search = Search.of(new Search.Asked(null, severity, null, words, null, null, null), plan);
        return ask(search.with(OPEN).query(), MOST_OPEN, ByteString.EMPTY).getExecutionsList().stream()
                .map(this::line)
                .toList();
    }

    /** What is over, those that can still be reopened first, then by when it ended. */
    public Page over(@Nullable String words, @Nullable String severity, @Nullable String cursor) {
        return list(Search.of(new Search.Asked(null, severity, null, words, null, null, cursor), plan)
                .with(OVER));
    }

    private ListWorkflowExecutionsResponse found(Search search) {
        try {
            return ask(search.query(), search.limit(), search.cursor());
        } catch (StatusRuntimeException e) {
            if (NOT_A_CURSOR.contains(e.getStatus().getCode())
                    && !search.cursor().isEmpty()) {
                throw Search.wrongCursor();
            }
            throw e;
        }
    }

    private ListWorkflowExecutionsResponse ask(String query, int limit, ByteString cursor) {
        return engine.stubs()
                .blockingStub()
                .listWorkflowExecutions(ListWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(engine.namespace())
                        .setQuery(query)
                        .setPageSize(limit)
                        .setNextPageToken(cursor)
                        .build());
    }

    private Line line(WorkflowExecutionInfo info) {
        Map<String, Payload> memo = info.getMemo().getFieldsMap();
        Map<String, Payload> attributes = info.getSearchAttributes().getIndexedFieldsMap();
        String severity = Started.text(attributes, IncidentAttributes.SEVERITY.getName());
        IncidentId id = new IncidentId(info.getExecution().getWorkflowId());
        return new Line(
                id.value(),
                Started.text(memo, Memo.TITLE),
                Started.text(attributes, IncidentAttributes.STATE.getName()),
                severity.isEmpty() || severity.equals("unknown") ? null : severity,
                Started.texts(attributes, IncidentAttributes.SERVICES.getName()),
                declaredAt(memo, info),
                Started.text(memo, Memo.DECLARED_BY),
                info.hasCloseTime() ? instant(info.getCloseTime()) : null,
                false,
                false,
                new IncidentView.Links(site.page(id), null, null, null));
    }

    private static Instant declaredAt(Map<String, Payload> memo, WorkflowExecutionInfo info) {
        String written = Started.text(memo, Memo.DECLARED_AT);
        return written.isEmpty() ? instant(info.getStartTime()) : Instant.parse(written);
    }

    private static Instant instant(Timestamp at) {
        return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
    }
}
