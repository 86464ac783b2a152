package io.bigredbutton.timeline;

import io.bigredbutton.incident.Declaration;
import io.bigredbutton.incident.Heard;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Moments;
import io.bigredbutton.incident.Word;
import io.bigredbutton.paging.PageReport;
import io.bigredbutton.response.Board;
import io.bigredbutton.response.Kind;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import io.bigredbutton.review.Agenda;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.WorkflowExecutionSignaledEventAttributes;
import io.temporal.api.history.v1.WorkflowExecutionStartedEventAttributes;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reading a history event by event, and keeping what the workflow kept when it lived through it. */
final class Reading {

    private final List<Entry> entries = new ArrayList<>();
    private final Doings doings = new Doings(entries, this::change, this::known);
    private final Timers timers = new Timers();
    private @Nullable Incident incident;
    private Instant now = Instant.EPOCH;
    private boolean ended;
    private int reviewed;

    void read(Happened happened) {
        HistoryEvent event = happened.event();
        now = happened.at();
        switch (event.getEventType()) {
            case EVENT_TYPE_WORKFLOW_EXECUTION_STARTED -> started(event.getWorkflowExecutionStartedEventAttributes());
            case EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED -> word(said(event), happened.review());
            case EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED ->
                signalled(event.getWorkflowExecutionSignaledEventAttributes(), happened.review());
            case EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED -> change(this::reviewIsSet);
            case EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
                    EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
                    EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
                    EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
                    EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED -> {
                timers.ended(happened);
                ended(happened.review());
            }
            case EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW -> {
                timers.ended(happened);
                change(Board::handedOver);
            }
            case EVENT_TYPE_TIMER_STARTED, EVENT_TYPE_TIMER_FIRED, EVENT_TYPE_TIMER_CANCELED -> timers.read(happened);
            default -> doings.read(happened);
        }
    }

    Story story(List<PendingActivityInfo> pending) {
        doings.now(pending);
        List<Entry> inOrder =
                entries.stream().sorted(Comparator.comparing(Entry::at)).toList();
        return new Story(known(), inOrder, timers.due(), ended);
    }

    /** What nobody carries on any more is not under way. */
    private void ended(boolean review) {
        if (!review) {
            ended = true;
            change(all -> all.settleAll(
                    step -> step.kind() != Kind.INVITE_TO_REVIEW && step.state() != StepState.FAILED,
                    StepState.SKIPPED,
                    now,
                    "The incident has ended."));
        }
    }

    private static Payloads said(HistoryEvent event) {
        return event.getWorkflowExecutionUpdateAcceptedEventAttributes()
                .getAcceptedRequest()
                .getInput()
                .getArgs();
    }

    private void started(WorkflowExecutionStartedEventAttributes start) {
        if (start.getWorkflowType().getName().equals("ReviewWorkflow")) {
            Protos.first(start.getInput(), Agenda.class).ifPresent(this::reviewSet);
            return;
        }
        Declaration said = Protos.first(start.getInput(), Declaration.class)
                .orElseThrow(() -> new IllegalArgumentException("The history does not begin with a declaration"));
        if (incident == null) {
            incident = said.carried() == null
                    ? Incident.declared(said)
                    : said.carried().incident();
            entries.add(Lines.declared(said, now));
        }
    }

    private void signalled(WorkflowExecutionSignaledEventAttributes signal, boolean review) {
        Payloads said = signal.getInput();
        switch (signal.getSignalName()) {
            case "told" -> word(said, review);
            case "pageReported" ->
                Protos.first(said, PageReport.class)
                        .ifPresent(report -> entries.add(Lines.reported(report, known().plan(), now)));
            case "alertSaid" -> Protos.first(said, String.class).ifPresent(this::alertSaid);
            case "set" -> Protos.first(said, Agenda.class).ifPresent(this::reviewSet);
            case "putOff" -> Protos.first(said, Integer.class).ifPresent(this::reviewPutOff);
            default -> {}
        }
    }

    private void alertSaid(String text) {
        incident = known().alertSaid(text, now);
        entries.add(Lines.plain(now, "alert", "alerts", text));
    }

    private void reviewSet(Agenda agenda) {
        if (agenda.opening() > reviewed) {
            reviewed = agenda.opening();
            review("The review is set for " + Moments.say(agenda.at()) + ".");
            change(this::reviewIsSet);
        }
    }

    private void reviewPutOff(int opening) {
        if (opening > reviewed) {
            review("The review is put off until the incident is resolved again.");
        }
    }

    private void review(String text) {
        entries.add(Lines.plain(now, "review", Lines.OURSELVES, text));
    }

    /** What the review's workflow is told was said to the incident first, and was read there. */
    private void word(Payloads said, boolean review) {
        Word word = review ? null : Protos.first(said, Word.class).orElse(null);
        if (word == null) {
            return;
        }
        Incident before = known();
        boolean again = before.heard().containsKey(word.key());
        Heard heard = before.apply(word, now);
        incident = heard.incident();
        if (heard.refusal() != null) {
            entries.add(Lines.refused(word, heard.refusal(), now));
        } else if (!again) {
            entries.add(Lines.said(word, before, heard, now));
        }
    }

    private Board reviewIsSet(Board board) {
        Board all = board;
        for (Step step : board.of(Kind.INVITE_TO_REVIEW)) {
            all = step.tried() ? all : all.began(step.slug(), now);
        }
        return all;
    }

    private void change(UnaryOperator<Board> change) {
        Incident before = known();
        incident = before.with(change.apply(before.board())).withoutWhatCannotBe(now);
    }

    private Incident known() {
        if (incident == null) {
            throw new IllegalArgumentException("The history does not begin with a declaration");
        }
        return incident;
    }
}
