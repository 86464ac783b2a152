package io.bigredbutton.review;

import io.bigredbutton.incident.Moments;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.response.Board;
import io.bigredbutton.response.Failures;
import io.bigredbutton.response.Kind;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Patience;
import io.bigredbutton.response.PlannedSteps;
import io.bigredbutton.response.Policies;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepKeys;
import io.bigredbutton.response.StepState;
import io.bigredbutton.response.Steps;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Gets a review held: invites, waits, reminds. A new date begins it again. */
public final class ReviewWorkflowImpl implements ReviewWorkflow {

    private static final Duration PUT_OFF_AT_MOST = Duration.ofDays(90);

    private final Steps steps = new Steps(() -> this.board, change -> this.board = change.apply(this.board));
    private Agenda agenda;
    private Board board;
    private boolean putOff;

    /** The review that this agenda describes. */
    @WorkflowInit
    public ReviewWorkflowImpl(Agenda agenda) {
        this.agenda = agenda;
        this.board = planned();
    }

    @Override
    public void hold(Agenda first) {
        Agenda held;
        do {
            held = agenda;
            invite();
            boolean moved = waitUntil(held, held.at().minus(held.remindBefore()), "Remind of the review");
            if (!moved) {
                remind(held);
                waitUntil(held, held.at(), "The review begins");
            }
        } while (putOff ? setAgain() : held != agenda);
        Workflow.await(() -> Workflow.isEveryHandlerFinished());
    }

    @Override
    public void putOff(int opening) {
        if (opening > agenda.opening()) {
            putOff = true;
            steps.stopAll();
        }
    }

    @Override
    public void set(Agenda moved) {
        boolean newer = moved.opening() > agenda.opening();
        if (newer) {
            steps.stopAll();
            agenda = moved;
            board = planned();
            putOff = false;
        }
    }

    @Override
    public void told(Word word) {
        if (word instanceof Word.Retry retry && board.is(retry.step(), StepState.FAILED)) {
            board = board.waiting(retry.step());
            if (!putOff) {
                invite();
            }
        } else if (word instanceof Word.Skip skip) {
            board = board.settled(skip.step(), StepState.SKIPPED, now(), skip.reason());
        } else if (word instanceof Word.ByHand byHand) {
            board = board.settled(byHand.step(), StepState.BY_HAND, now(), byHand.reason());
        }
        steps.stopWhatIsSettled();
    }

    private boolean setAgain() {
        return Patience.until(() -> !putOff, PUT_OFF_AT_MOST, "Give up on a review that was put off");
    }

    private boolean waitUntil(Agenda held, Instant then, String summary) {
        return Patience.until(() -> putOff || held != agenda, Duration.between(now(), then), summary);
    }

    private void invite() {
        for (Step step : board.of(Kind.INVITE_TO_REVIEW)) {
            if (step.state() == StepState.WAITING) {
                steps.begin(step, () -> mails(step.what()).invite(invitation(step)), () -> {});
            }
        }
    }

    private void remind(Agenda held) {
        for (Step step : board.of(Kind.INVITE_TO_REVIEW)) {
            if (step.state() != StepState.SKIPPED) {
                Async.procedure(() -> remindOne(held, step));
            }
        }
    }

    private void remindOne(Agenda held, Step step) {
        Mails.Letter letter = new Mails.Letter(
                StepKeys.of(held.incident(), "review-reminder/" + step.about(), held.opening()),
                false,
                recipient(step),
                "Review of " + held.incident() + " soon: " + held.title(),
                "The review is on " + Moments.say(held.at()) + ". The story so far is on the incident's page.",
                held.page(),
                StepKeys.of(held.incident(), step));
        try {
            mails("Remind " + recipient(step).name() + " of the review").send(letter);
        } catch (ActivityFailure e) {
            Workflow.getLogger(ReviewWorkflowImpl.class).info("A reminder did not go out: {}", Failures.sentence(e));
        }
    }

    private Mails.Invitation invitation(Step step) {
        return new Mails.Invitation(
                StepKeys.of(agenda.incident(), step),
                step.tried(),
                recipient(step),
                "Review of " + agenda.incident() + ": " + agenda.title(),
                "What happened, what we learnt, what we change. The story is on the incident's page.",
                agenda.page(),
                agenda.incident().review(),
                agenda.opening() - 1,
                agenda.at(),
                agenda.lasts());
    }

    private Mails.Recipient recipient(Step step) {
        Person person = agenda.plan().person(step.about());
        return new Mails.Recipient(person.name(), Objects.requireNonNull(person.email()));
    }

    private Mails mails(String summary) {
        String queue = agenda.plan().vendor(Purpose.REVIEW).name();
        return Workflow.newActivityStub(Mails.class, Policies.routine(queue, summary));
    }

    private Board planned() {
        return PlannedSteps.forReview(agenda.plan(), agenda.people(), agenda.opening(), now());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
