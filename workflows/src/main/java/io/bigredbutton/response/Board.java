package io.bigredbutton.response;

import io.bigredbutton.paging.Refusals;
import io.bigredbutton.plan.ResponsePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every step of a response and how far each is. The workflow keeps one from what its steps return; the timeline keeps
 * the same one from the history.
 */
public record Board(List<Step> steps) {

    /** A board without a step. */
    public static final Board EMPTY = new Board(List.of());

    /** The step of that name. */
    public Optional<Step> find(String slug) {
        int place = place(slug);
        return place < 0 ? Optional.empty() : Optional.of(steps.get(place));
    }

    /** What a step has made, if it has. */
    public Optional<Made> made(String slug) {
        return find(slug).flatMap(step -> Optional.ofNullable(step.made()));
    }

    /** Whether that step is there and in that state. */
    public boolean is(String slug, StepState state) {
        return find(slug).filter(step -> step.state() == state).isPresent();
    }

    /** Whether that step is there, and of that opening of the incident. */
    public boolean has(String slug, int opening) {
        return find(slug).filter(step -> step.opening() == opening).isPresent();
    }

    /** The steps of a kind. */
    public List<Step> of(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    /** One activity for this step was begun; what is settled stays so. */
    public Board began(String slug, Instant at) {
        return change(slug, step -> step.state().underWay() || step.state().settled() ? step : step.began(at));
    }

    /** So many attempts were made; the last failed as said, where it did, and the next is due then. */
    public Board attempted(String slug, int attempt, @Nullable String failure, @Nullable Instant next) {
        return change(slug, step -> step.attempted(attempt, failure, next));
    }

    /** The step has made its effect. */
    public Board done(String slug, Instant at, @Nullable Made made) {
        return change(slug, step -> step.done(at, made));
    }

    /** Trying again could not help until a person changes something. */
    public Board failed(String slug, String failure) {
        return change(slug, step -> step.state().settled() ? step : step.failed(failure));
    }

    /** A person or the course of things has settled the step. */
    public Board settled(String slug, StepState as, Instant at, @Nullable String why) {
        return change(slug, step -> step.state().settled() ? step : step.settled(as, at, why));
    }

    /** The step waits for its turn again, after a person's word or in a workflow's next run. */
    public Board waiting(String slug) {
        return change(slug, Step::waiting);
    }

    /** Those steps are fresh again for a further opening of the incident. */
    public Board again(Predicate<Step> which, int opening) {
        return changeAll(which, step -> step.again(opening));
    }

    /** Those steps that are not settled yet are settled now. */
    public Board settleAll(Predicate<Step> which, StepState as, Instant at, @Nullable String why) {
        return changeAll(step -> !step.state().settled() && which.test(step), step -> step.settled(as, at, why));
    }

    /** What needs a step that was settled without making anything is skipped too. */
    public Board withoutNeed(String need, String why, Instant at, Kind... kinds) {
        boolean gone = find(need)
                .filter(step -> step.state().settled() && step.made() == null)
                .isPresent();
        return gone ? settleAll(step -> List.of(kinds).contains(step.kind()), StepState.SKIPPED, at, why) : this;
    }

    /** Where nothing can wake anybody, that is a person's turn from the first moment: here are the numbers. */
    public Board unlessOneCanBeWoken(ResponsePlan plan) {
        Optional<String> why = Refusals.nobodyCanBeWoken(plan);
        return why.isPresent() && is("page", StepState.WAITING) ? failed("page", why.get()) : this;
    }

    /** The board for a workflow's next run: what was under way waits for its turn again, and knows that it was tried. */
    public Board handedOver() {
        return changeAll(step -> step.state().underWay() && step.kind() != Kind.INVITE_TO_REVIEW, Step::waiting);
    }

    /** The board with further steps. */
    public Board with(List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return new Board(Collections.unmodifiableList(all));
    }

    private Board change(String slug, UnaryOperator<Step> change) {
        int place = place(slug);
        if (place < 0) {
            return this;
        }
        List<Step> all = new ArrayList<>(steps);
        all.set(place, change.apply(steps.get(place)));
        return new Board(Collections.unmodifiableList(all));
    }

    /** Sought from both ends: what is asked for most is among the first, as the room, or among the latest. */
    private int place(String slug) {
        for (int first = 0, last = steps.size() - 1; first <= last; first++, last--) {
            if (steps.get(first).slug().equals(slug)) {
                return first;
            }
            if (steps.get(last).slug().equals(slug)) {
                return last;
            }
        }
        return -1;
    }

    /** The same board where nothing changes: a long story asks this after every event. */
    private Board changeAll(Predicate<Step> which, UnaryOperator<Step> change) {
        List<Step> all = null;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (which.test(step)) {
                all = all == null ? new ArrayList<>(steps) : all;
                all.set(i, change.apply(step));
            }
        }
        return all == null ? this : new Board(Collections.unmodifiableList(all));
    }
}
