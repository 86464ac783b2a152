package io.bigredbutton.timeline;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.paging.Refusals;
import io.bigredbutton.response.Board;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.StepKeys;
import io.bigredbutton.response.StepState;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.history.v1.ActivityTaskScheduledEventAttributes;
import io.temporal.api.history.v1.ActivityTaskStartedEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the activities of a history did: how far the board's steps are, and lines of the story. */
final class Doings {

    private final List<Entry> entries;
    private final Consumer<UnaryOperator<Board>> change;
    private final Supplier<Incident> incident;
    private final Map<String, Doing> underWay = new HashMap<>();
    private final Refusals refusals = new Refusals();
    private boolean somebodyWasPaged;

    Doings(List<Entry> entries, Consumer<UnaryOperator<Board>> change, Supplier<Incident> incident) {
        this.entries = entries;
        this.change = change;
        this.incident = incident;
    }

    void read(Happened happened) {
        HistoryEvent event = happened.event();
        switch (event.getEventType()) {
            case EVENT_TYPE_ACTIVITY_TASK_SCHEDULED -> scheduled(happened);
            case EVENT_TYPE_ACTIVITY_TASK_STARTED -> attempted(happened);
            case EVENT_TYPE_ACTIVITY_TASK_COMPLETED -> completed(happened);
            case EVENT_TYPE_ACTIVITY_TASK_FAILED -> {
                var failed = event.getActivityTaskFailedEventAttributes();
                failed(happened, failed.getScheduledEventId(), failed.getFailure());
            }
            case EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT -> {
                var timedOut = event.getActivityTaskTimedOutEventAttributes();
                failed(happened, timedOut.getScheduledEventId(), timedOut.getFailure());
            }
            case EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED ->
                underWay.computeIfPresent(
                        happened.id(event.getActivityTaskCancelRequestedEventAttributes()
                                .getScheduledEventId()),
                        (id, doing) -> doing.unwanted());
            case EVENT_TYPE_ACTIVITY_TASK_CANCELED ->
                underWay.remove(happened.id(
                        event.getActivityTaskCanceledEventAttributes().getScheduledEventId()));
            default -> {}
        }
    }

    /** What the engine says it is doing, joined by the activities' ids. */
    void now(List<PendingActivityInfo> pending) {
        Map<String, Doing> byActivity = new HashMap<>();
        underWay.values().forEach(doing -> byActivity.put(doing.activityId(), doing));
        List<PendingActivityInfo> troubledLast = pending.stream()
                .sorted(Comparator.comparing(PendingActivityInfo::hasLastFailure))
                .toList();
        for (PendingActivityInfo activity : troubledLast) {
            Doing doing = byActivity.get(activity.getActivityId());
            if (doing != null && doing.wanted() && !(doing.page() && somebodyWasPaged)) {
                attempting(doing, activity);
            }
        }
    }

    private void attempting(Doing doing, PendingActivityInfo activity) {
        boolean waits = activity.getState() == PendingActivityState.PENDING_ACTIVITY_STATE_SCHEDULED;
        int made = waits ? activity.getAttempt() - 1 : activity.getAttempt();
        String failure = activity.hasLastFailure() ? Protos.sentence(activity.getLastFailure()) : null;
        Instant next = waits && activity.hasScheduledTime() ? Protos.instant(activity.getScheduledTime()) : null;
        become(doing, all -> all.attempted(doing.slug(), made, failure, next));
    }

    /** Changes the step that this is for, unless that is another opening's by now. */
    private void become(Doing doing, UnaryOperator<Board> becomes) {
        change.accept(all -> all.has(doing.slug(), doing.opening()) ? becomes.apply(all) : all);
    }

    private void scheduled(Happened happened) {
        ActivityTaskScheduledEventAttributes asked = happened.event().getActivityTaskScheduledEventAttributes();
        String key = Protos.first(asked.getInput(), Keyed.class).map(Keyed::key).orElse("");
        String summary = Protos.text(happened.event().getUserMetadata().getSummary());
        Doing doing = new Doing(
                asked.getActivityId(),
                key,
                StepKeys.slug(key),
                asked.getTaskQueue().getName(),
                summary,
                happened.at(),
                1,
                null,
                true);
        underWay.put(happened.id(happened.event().getEventId()), doing);
        if (doing.page() && incident.get().board().is("page", StepState.WAITING)) {
            somebodyWasPaged = false;
            refusals.forget();
        }
        become(doing, all -> all.began(doing.slug(), happened.at()));
    }

    private void attempted(Happened happened) {
        ActivityTaskStartedEventAttributes start = happened.event().getActivityTaskStartedEventAttributes();
        String failure = start.hasLastFailure() ? Protos.sentence(start.getLastFailure()) : null;
        underWay.computeIfPresent(
                happened.id(start.getScheduledEventId()), (id, doing) -> doing.attempted(start.getAttempt(), failure));
    }

    private void completed(Happened happened) {
        var outcome = happened.event().getActivityTaskCompletedEventAttributes();
        Doing doing = underWay.remove(happened.id(outcome.getScheduledEventId()));
        if (doing == null) {
            return;
        }
        Made made = Protos.first(outcome.getResult(), Made.class).orElse(null);
        entries.add(Lines.done(doing, made, happened.at()));
        if (doing.page()) {
            somebodyWasPaged = true;
        } else if (doing.wanted()) {
            become(
                    doing,
                    all -> all.attempted(doing.slug(), doing.attempts(), doing.lastFailure(), null)
                            .done(doing.slug(), happened.at(), made));
        }
    }

    private void failed(Happened happened, long scheduledBy, Failure failure) {
        Doing doing = underWay.remove(happened.id(scheduledBy));
        if (doing == null || !doing.wanted()) {
            return;
        }
        String sentence = Protos.sentence(failure);
        entries.add(Lines.failed(doing, sentence, happened.at()));
        if (doing.page()) {
            refusals.add(StepKeys.person(doing.key()), StepKeys.channel(doing.key()), sentence);
            refusals.nobodyLeft(incident.get().plan().responders())
                    .ifPresent(why -> become(doing, all -> all.failed("page", why)));
        } else {
            become(
                    doing,
                    all -> all.attempted(doing.slug(), doing.attempts(), sentence, null)
                            .failed(doing.slug(), sentence));
        }
    }

    /** The one thing that every step's order has. */
    record Keyed(@Nullable String key) {}
}
