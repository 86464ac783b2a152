package io.bigredbutton.api.incidents;

import io.bigredbutton.api.Site;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.Declaration;
import io.bigredbutton.incident.Hash;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.IncidentAttributes;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.IncidentWorkflow;
import io.bigredbutton.incident.Memo;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.timeline.Story;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Declares incidents: durable before it answers, and one incident for one press however often it is repeated. */
@Component
public final class Declaring {

    private static final int CHOICES = 64;
    private static final int SUMMARY = 90;

    private final Engine engine;
    private final Stories stories;
    private final ResponsePlan plan;
    private final Site site;
    private final Clock clock;

    Declaring(Engine engine, Stories stories, ResponsePlan plan, Site site, Clock clock) {
        this.engine = engine;
        this.stories = stories;
        this.plan = plan;
        this.site = site;
        this.clock = clock;
    }

    /** Declares an incident, or finds the one that the same press has declared. */
    public Story declare(Press said, Key key) {
        Press press = said.checked(plan);
        String body = Hash.of(press.toString());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Story> before = key.sent() ? yesterday(today.minusDays(1), key, body) : Optional.empty();
        return before.orElseGet(() -> today(today, now, press, key, body));
    }

    private Optional<Story> yesterday(LocalDate day, Key key, String body) {
        for (int choice = 0; choice < CHOICES; choice++) {
            IncidentId id = IncidentId.of(day, key.hash(), choice);
            Optional<Started> started = stories.started(id);
            if (started.isEmpty()) {
                return Optional.empty();
            }
            if (started.get().by(key, body)) {
                return Optional.of(stories.story(id));
            }
        }
        return Optional.empty();
    }

    private Story today(LocalDate today, Instant now, Press press, Key key, String body) {
        for (int choice = 0; choice < CHOICES; choice++) {
            IncidentId id = IncidentId.of(today, key.hash(), choice);
            Declaration declaration = declaration(id, press, now);
            if (start(declaration, key, body)) {
                return new Story(Incident.declared(declaration), List.of(), List.of(), false);
            }
            Optional<Started> other = stories.started(id);
            if (other.isPresent() && other.get().by(key, body)) {
                return stories.story(id);
            }
        }
        throw new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE, "No name is free for this incident: try again with a new key.");
    }

    /** Whether it was free. A start that is cut off is ambiguous: the caller repeats it with its key. */
    private boolean start(Declaration declaration, Key key, String body) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(declaration.id().value())
                .setTaskQueue(IncidentWorkflow.QUEUE)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_FAIL)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                .setMemo(Memo.of(declaration, key.hash(), body))
                .setTypedSearchAttributes(IncidentAttributes.of(declaration))
                .setStaticSummary(cut(declaration.title()))
                .build();
        IncidentWorkflow workflow = engine.clientInTime().newWorkflowStub(IncidentWorkflow.class, options);
        try {
            WorkflowClient.start(workflow::respond, declaration);
            return true;
        } catch (WorkflowExecutionAlreadyStarted e) {
            return false;
        }
    }

    private Declaration declaration(IncidentId id, Press press, Instant now) {
        String severity = press.severity();
        return new Declaration(
                id,
                Objects.requireNonNull(press.title()),
                press.description(),
                severity == null ? null : new Severity(severity),
                services(press),
                Objects.requireNonNull(press.reportedBy()),
                now,
                site.page(id),
                plan,
                null,
                null);
    }

    private static List<String> services(Press press) {
        return press.services() == null
                ? List.of()
                : press.services().stream().map(Objects::requireNonNull).toList();
    }

    /** The engine keeps summaries of at most 400 bytes. */
    private static String cut(String title) {
        int points = title.codePointCount(0, title.length());
        return points <= SUMMARY ? title : title.substring(0, title.offsetByCodePoints(0, SUMMARY)) + "…";
    }
}
