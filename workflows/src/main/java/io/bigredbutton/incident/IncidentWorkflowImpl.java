package io.bigredbutton.incident;

import io.bigredbutton.alert.AlertWorkflow;
import io.bigredbutton.cadence.Beat;
import io.bigredbutton.cadence.Cadence;
import io.bigredbutton.paging.PageReport;
import io.bigredbutton.paging.Paging;
import io.bigredbutton.paging.Turn;
import io.bigredbutton.response.Patience;
import io.bigredbutton.response.Response;
import io.bigredbutton.review.Reviews;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.ContinueAsNewOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One incident: a loop over its stages, each lived through in a scope of its own. */
public final class IncidentWorkflowImpl implements IncidentWorkflow {

    private final Declaration declaration;
    private final Situation situation;
    private final Response response;
    private final Paging paging;
    private final Cadence cadence;
    private final Reviews reviews;
    private final Errands errands = new Errands();
    private boolean ended;

    /** The incident that was declared, or goes on from an earlier run: messages may come before {@link #respond}. */
    @WorkflowInit
    public IncidentWorkflowImpl(Declaration said) {
        Carried carried = said.carried();
        this.declaration = said;
        this.situation = new Situation(carried == null ? Incident.declared(said) : carried.incident());
        this.response = new Response(situation, said.page());
        this.paging =
                new Paging(situation, said.page(), carried == null ? Turn.FIRST : carried.turn(), carried != null);
        this.cadence = new Cadence(situation, said.page(), carried == null ? Beat.NONE : carried.beat());
        this.reviews = new Reviews(situation, said.page());
    }

    @Override
    public void respond(Declaration said) {
        while (!ended && !longEnough()) {
            liveThroughTheStage();
        }
        if (!ended) {
            goOnInANewRun();
        }
        response.stop();
        Workflow.await(this::nothingIsHalfDone);
    }

    @Override
    public boolean say(Word word) {
        Heard heard = hear(word);
        if (heard.refusal() != null) {
            throw ApplicationFailure.newNonRetryableFailure(heard.refusal(), "Refused");
        }
        return heard.changed();
    }

    @Override
    public void validate(Word word) {
        String refusal = situation.incident().apply(word, Situation.now()).refusal();
        if (refusal != null) {
            throw ApplicationFailure.newNonRetryableFailure(refusal, "Refused");
        }
    }

    @Override
    public void told(Word word) {
        hear(word);
    }

    @Override
    public void pageReported(PageReport report) {
        paging.reported(report);
    }

    @Override
    public void alertSaid(String text) {
        situation.alertSaid(text);
        response.goOn();
    }

    private Heard hear(Word word) {
        Incident before = situation.incident();
        Heard heard = situation.hear(word);
        if (heard.changed()) {
            passOn(word);
            tellWhoMustKnow(before, situation.incident());
            response.goOn();
        }
        return heard;
    }

    private void passOn(Word word) {
        String step = Word.step(word);
        if (word instanceof Word.PassOn passed) {
            paging.passedOn(passed.person());
        } else if (step != null && step.startsWith("review-")) {
            errands.run(() -> reviews.passOn(word));
        }
    }

    private void tellWhoMustKnow(Incident before, Incident now) {
        if (before.stage() != now.stage()) {
            Workflow.upsertTypedSearchAttributes(
                    IncidentAttributes.STATE.valueSet(now.stage().name()));
            errands.run(() -> tellTheAlert(now.stage()));
        }
        if (before.severity() != now.severity()) {
            Workflow.upsertTypedSearchAttributes(
                    IncidentAttributes.SEVERITY.valueSet(IncidentAttributes.severity(now.severity())));
        }
        if (before.opening() != now.opening() && before.stage() != Stage.MITIGATED) {
            errands.run(() -> reviews.putOff(now.opening()));
        }
    }

    private void liveThroughTheStage() {
        Incident entered = situation.incident();
        CancellationScope stage = Workflow.newCancellationScope(() -> enter(entered.stage()));
        stage.run();
        Workflow.await(() -> ended || longEnough() || left(entered));
        if (ended || left(entered)) {
            stage.cancel("the stage is over");
        }
        if (left(entered) && situation.incident().opening() != entered.opening()) {
            paging.fromTheTop();
        }
    }

    private void enter(Stage stage) {
        switch (stage) {
            case DECLARED -> {
                Patience.beside(paging::pageUntilSomebodyAnswers);
                cadence.keep();
            }
            case MITIGATED -> cadence.keep();
            case RESOLVED -> errands.run(reviews::schedule);
            case CLOSED -> {
                errands.run(reviews::schedule); // Who resolves and closes in one breath has a review, too.
                Patience.beside(this::stayReopenable);
            }
            case CANCELLED -> Patience.beside(this::letTheLastNewsOut);
        }
        response.goOn();
    }

    private void stayReopenable() {
        Incident closed = situation.incident();
        Instant since = Objects.requireNonNullElse(closed.closedAt(), Situation.now());
        Instant until = since.plus(closed.plan().reopenWithin());
        Patience.until(() -> false, Duration.between(Situation.now(), until), "It can no longer be reopened");
        ended = true;
    }

    private void letTheLastNewsOut() {
        Duration atMost = situation.incident().plan().reopenWithin();
        Patience.until(response::idle, atMost, "Give up on telling of a false alarm");
        ended = true;
    }

    private boolean left(Incident entered) {
        Incident now = situation.incident();
        return now.stage() != entered.stage() || now.opening() != entered.opening();
    }

    /** Whether the history has grown so long that the engine suggests a new run. */
    private static boolean longEnough() {
        return Workflow.getInfo().isContinueAsNewSuggested();
    }

    /** What is being tried ends with the run, and is begun again in the next, which knows that it was tried. */
    private void goOnInANewRun() {
        response.handOver();
        Workflow.await(this::nothingIsHalfDone);
        Incident now = situation.incident();
        Carried carried = new Carried(now.with(now.board().handedOver()), paging.turn(), cadence.beat());
        ContinueAsNewOptions same = ContinueAsNewOptions.newBuilder()
                .setTypedSearchAttributes(Workflow.getTypedSearchAttributes())
                .setMemo(Memo.ofThisRun())
                .build();
        Workflow.continueAsNew(same, declaration.carrying(carried));
    }

    private boolean nothingIsHalfDone() {
        return errands.none() && Workflow.isEveryHandlerFinished();
    }

    private void tellTheAlert(Stage stage) {
        @Nullable String alert = declaration.alert();
        if (alert == null) {
            return;
        }
        try {
            Workflow.newExternalWorkflowStub(AlertWorkflow.class, alert).incidentIs(declaration.id(), stage);
        } catch (TemporalFailure over) {
            Workflow.getLogger(IncidentWorkflowImpl.class).info("The alert's workflow has ended");
        }
    }
}
