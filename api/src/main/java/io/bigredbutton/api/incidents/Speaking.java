package io.bigredbutton.api.incidents;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.Heard;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.incident.Word;
import io.bigredbutton.timeline.Story;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.StatusRuntimeException;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.failure.ApplicationFailure;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Says people's words to incidents: refused at once where it can be known, and durable even with no worker up. */
@Component
public final class Speaking implements DisposableBean {

    private static final long MOMENT_MILLIS = 2_000;

    private final Engine engine;
    private final Stories stories;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "moments");
        thread.setDaemon(true);
        return thread;
    });

    Speaking(Engine engine, Stories stories, Clock clock) {
        this.engine = engine;
        this.stories = stories;
        this.clock = clock;
    }

    /** What came of a word. {@code applied} is false where it is durable and waits for a worker. */
    public record Said(Story story, boolean applied) {}

    /** Says a word: changes nothing where it was said before, refuses in a sentence what cannot be said now. */
    public Said say(IncidentId id, Word word) {
        Look now = stories.look(id);
        Incident incident = now.story().incident();
        if (incident.contradicts(word)) {
            throw Refusal.contradiction();
        }
        if (incident.heard().containsKey(word.key())) {
            return new Said(now.story(), true);
        }
        Heard heard = incident.apply(word, clock.instant());
        refuse(now.story(), word, heard);
        if (!heard.changed()) {
            return new Said(now.story(), true);
        }
        if (!now.unattended() && update(id, word)) {
            return new Said(stories.story(id), true);
        }
        signal(id, word);
        return new Said(folded(stories.story(id), word), false);
    }

    /** What is durable may not stand in the history yet: the server keeps it back while a worker is busy. */
    private Story folded(Story story, Word word) {
        Incident after = story.incident().apply(word, clock.instant()).incident();
        return new Story(after, story.entries(), story.due(), story.ended());
    }

    private static void refuse(Story story, Word word, Heard heard) {
        Incident incident = story.incident();
        String step = Word.step(word);
        if (step != null && incident.board().find(step).isEmpty()) {
            throw Refusal.missing("The incident has no step '" + step + "'.");
        }
        if (word instanceof Word.ChangeSeverity change) {
            refuseSeverity(incident, change);
        }
        if (story.ended() && (heard.changed() || heard.refusal() != null)) {
            throw Refusal.conflict("The incident is " + incident.stage()
                    + " and has ended, so it cannot become anything else any more: declare a new one.");
        }
        String refusal = heard.refusal();
        if (refusal != null) {
            throw Refusal.conflict(refusal);
        }
    }

    private static void refuseSeverity(Incident incident, Word.ChangeSeverity word) {
        Press.severity(incident.plan(), word.severity().name());
        Severity now = incident.severity();
        boolean lower = now != null
                && incident.plan().rank(word.severity()) > incident.plan().rank(now);
        if (lower && word.reason() == null && !incident.over()) {
            throw Refusal.wrong(
                    "reason is missing: lowering severity from " + now + " to " + word.severity() + " takes one.");
        }
    }

    /** Whether a worker applied it within a moment. */
    private boolean update(IncidentId id, Word word) {
        UpdateOptions<Boolean> options = UpdateOptions.newBuilder(Boolean.class)
                .setUpdateName("say")
                .setUpdateId(word.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ":" + word.key())
                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                .build();
        Context.CancellableContext moment = Context.current().withDeadlineAfter(moment(), TimeUnit.MILLISECONDS, timer);
        try {
            moment.call(() -> workflow(id).startUpdate(options, word).getResult());
            return true;
        } catch (WorkflowUpdateException e) {
            throw refused(e);
        } catch (WorkflowNotFoundException e) {
            throw ended();
        } catch (WorkflowException | StatusRuntimeException e) {
            return false;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A call that throws nothing checked did", e);
        } finally {
            moment.cancel(null);
        }
    }

    /** Not all that the request has left: where nobody answers, the signal must still go out. */
    private static long moment() {
        Deadline deadline = Context.current().getDeadline();
        return deadline == null
                ? MOMENT_MILLIS
                : Math.min(MOMENT_MILLIS, deadline.timeRemaining(TimeUnit.MILLISECONDS) / 2);
    }

    private void signal(IncidentId id, Word word) {
        try {
            workflow(id).signal("told", word);
        } catch (WorkflowNotFoundException e) {
            throw ended();
        }
    }

    private WorkflowStub workflow(IncidentId id) {
        return engine.clientInTime().newUntypedWorkflowStub(id.value());
    }

    private static Refusal refused(WorkflowUpdateException e) {
        return Refusal.conflict(
                e.getCause() instanceof ApplicationFailure failure
                        ? failure.getOriginalMessage()
                        : "The incident refused it.");
    }

    private static Refusal ended() {
        return Refusal.conflict("The incident has ended: declare a new one.");
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
