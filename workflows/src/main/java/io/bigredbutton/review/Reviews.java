package io.bigredbutton.review;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.IncidentWorkflow;
import io.bigredbutton.incident.Situation;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.Person;
import io.bigredbutton.response.Board;
import io.bigredbutton.response.Kind;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowCancellationType;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The incident's side of its review: sets the date, moves it, passes on what people say of it. */
public final class Reviews {

    private static final Duration LASTS = Duration.ofHours(1);
    private static final Duration LONGEST_NOTICE = Duration.ofDays(1);

    private final Situation situation;
    private final URI page;

    /** The review of this incident. */
    public Reviews(Situation situation, URI page) {
        this.situation = situation;
        this.page = page;
    }

    /** Puts the review on the calendar, or gives the one that is there its new date. */
    public void schedule() {
        Agenda agenda = agenda(situation.incident());
        if (agenda.people().isEmpty()) {
            return;
        }
        situation.change(this::invited);
        try {
            ReviewWorkflow review = Workflow.newChildWorkflowStub(ReviewWorkflow.class, child(agenda));
            Async.procedure(review::hold, agenda);
            Workflow.getWorkflowExecution(review).get();
        } catch (TemporalFailure alreadyThere) {
            say(() -> there().set(agenda));
        }
        if (situation.incident().opening() > agenda.opening()) {
            putOff(situation.incident().opening());
        }
    }

    /** The incident is open again, for that time: a review of an earlier opening waits. */
    public void putOff(int opening) {
        say(() -> there().putOff(opening));
    }

    /** Somebody has said something of one of the review's steps. */
    public void passOn(Word word) {
        say(() -> there().told(word));
    }

    private static void say(Runnable words) {
        try {
            words.run();
        } catch (TemporalFailure nobodyThere) {
            Workflow.getLogger(Reviews.class).info("There is no review to speak to: {}", nobodyThere.getMessage());
        }
    }

    private Board invited(Board board) {
        Board all = board;
        for (Step step : board.of(Kind.INVITE_TO_REVIEW)) {
            all = step.state() == StepState.WAITING ? all.began(step.slug(), Situation.now()) : all;
        }
        return all;
    }

    private Agenda agenda(Incident incident) {
        Instant resolved = Objects.requireNonNull(incident.resolvedAt());
        Duration within = incident.plan().rule(incident.severity()).reviewWithin();
        Instant at = ReviewDate.of(resolved, within, zone(incident));
        Duration quarter = Duration.between(resolved, at).dividedBy(4);
        Duration notice = quarter.compareTo(LONGEST_NOTICE) < 0 ? quarter : LONGEST_NOTICE;
        List<String> people = incident.board().of(Kind.INVITE_TO_REVIEW).stream()
                .filter(step -> step.state() == StepState.WAITING)
                .map(Step::about)
                .toList();
        return new Agenda(
                incident.id(),
                incident.headline(),
                incident.opening(),
                at,
                LASTS,
                notice,
                people,
                page,
                incident.plan());
    }

    private static ZoneId zone(Incident incident) {
        return incident.plan().responders().stream()
                .map(Person::timezone)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    private ReviewWorkflow there() {
        return Workflow.newExternalWorkflowStub(
                ReviewWorkflow.class, situation.incident().id().review());
    }

    private ChildWorkflowOptions child(Agenda agenda) {
        return ChildWorkflowOptions.newBuilder()
                .setWorkflowId(agenda.incident().review())
                .setTaskQueue(IncidentWorkflow.QUEUE)
                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setCancellationType(ChildWorkflowCancellationType.ABANDON)
                .setStaticSummary("Review of " + agenda.incident())
                .build();
    }
}
