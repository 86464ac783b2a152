package io.bigredbutton.response;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The life of steps: each runs beside the others, is tried by the engine for as long as that can help, and where it
 * failed for good waits on the board for a person's word. Whatever is settled meanwhile is stopped.
 */
public final class Steps {

    private final Supplier<Board> board;
    private final Consumer<UnaryOperator<Board>> change;
    private final Map<String, Underway> underWay = new LinkedHashMap<>();

    /** Steps on a board that its owner keeps. */
    public Steps(Supplier<Board> board, Consumer<UnaryOperator<Board>> change) {
        this.board = board;
        this.change = change;
    }

    /** Begins a step beside everything else; what becomes of it is written on the board. */
    public void begin(Step step, Supplier<Made> act, Runnable afterwards) {
        change.accept(all -> all.began(step.slug(), now()));
        CancellationScope scope = Workflow.newDetachedCancellationScope(() -> live(step, act));
        Underway now = new Underway(scope, step.opening());
        underWay.put(step.slug(), now);
        Async.procedure(() -> {
            scope.run();
            underWay.remove(step.slug(), now);
            afterwards.run();
        });
    }

    /** Stops what was settled by a person or by the course of things, and what belongs to an earlier opening. */
    public void stopWhatIsSettled() {
        for (Map.Entry<String, Underway> each : List.copyOf(underWay.entrySet())) {
            if (!wanted(each.getKey(), each.getValue().opening())) {
                stop(each.getKey());
            }
        }
    }

    /** Stops everything. */
    public void stopAll() {
        List.copyOf(underWay.keySet()).forEach(this::stop);
    }

    /** Whether nothing is being tried. */
    public boolean idle() {
        return underWay.isEmpty();
    }

    private void stop(String slug) {
        Underway stopped = underWay.remove(slug);
        if (stopped != null) {
            stopped.scope().cancel("no longer wanted");
        }
    }

    private void live(Step step, Supplier<Made> act) {
        try {
            Made made = act.get();
            inItsOpening(step, all -> all.done(step.slug(), now(), made));
        } catch (ActivityFailure | CanceledFailure e) {
            if (!Failures.stopped(e) && e instanceof ActivityFailure failure) {
                inItsOpening(step, all -> all.failed(step.slug(), Failures.sentence(failure)));
            }
        }
    }

    private void inItsOpening(Step step, UnaryOperator<Board> becomes) {
        change.accept(all -> all.has(step.slug(), step.opening()) ? becomes.apply(all) : all);
    }

    private boolean wanted(String slug, int opening) {
        return board.get()
                .find(slug)
                .filter(step -> step.opening() == opening && !step.state().settled())
                .isPresent();
    }

    /** What is being tried, and for which opening of the incident. */
    private record Underway(CancellationScope scope, int opening) {}

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
