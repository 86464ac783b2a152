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
    private final Map<String, CancellationScope> underWay = new LinkedHashMap<>();

    /** Steps on a board that its owner keeps. */
    public Steps(Supplier<Board> board, Consumer<UnaryOperator<Board>> change) {
        this.board = board;
        this.change = change;
    }

    /** Begins a step beside everything else; what becomes of it is written on the board. */
    public void begin(Step step, Supplier<Made> act, Runnable afterwards) {
        change.accept(all -> all.began(step.slug(), now()));
        CancellationScope scope = Workflow.newDetachedCancellationScope(() -> live(step.slug(), act));
        underWay.put(step.slug(), scope);
        Async.procedure(() -> {
            scope.run();
            underWay.remove(step.slug(), scope);
            afterwards.run();
        });
    }

    /** Stops what was settled by a person or by the course of things. */
    public void stopWhatIsSettled() {
        for (String slug : List.copyOf(underWay.keySet())) {
            boolean wanted = board.get()
                    .find(slug)
                    .filter(step -> !step.state().settled())
                    .isPresent();
            if (!wanted) {
                stop(slug);
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
        CancellationScope scope = underWay.remove(slug);
        if (scope != null) {
            scope.cancel("no longer wanted");
        }
    }

    private void live(String slug, Supplier<Made> act) {
        try {
            Made made = act.get();
            change.accept(all -> all.done(slug, now(), made));
        } catch (ActivityFailure | CanceledFailure e) {
            if (!Failures.stopped(e) && e instanceof ActivityFailure failure) {
                change.accept(all -> all.failed(slug, Failures.sentence(failure)));
            }
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
