package io.bigredbutton.response;

import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waiting for something for so long and no longer. The timer sits in a scope of its own, so that none is left running
 * when what was waited for has come.
 */
public final class Patience {

    private Patience() {}

    /** Begins a course of things beside everything else, which ends quietly with the scope around it. */
    public static void beside(Functions.Proc course) {
        Async.procedure(() -> {
            try {
                course.apply();
            } catch (CanceledFailure over) {
                Workflow.getLogger(Patience.class).debug("No longer wanted");
            }
        });
    }

    /** Waits until the condition holds, for as long as that takes. */
    public static void until(Supplier<Boolean> condition) {
        CancellationScope around = CancellationScope.current();
        Workflow.await(() -> condition.get() || around.isCancelRequested());
        if (around.isCancelRequested()) {
            throw new CanceledFailure("no longer wanted");
        }
    }

    /**
     * Waits until the condition holds or the time is over.
     *
     * @param summary what happens when the time is over, as people will read it
     * @return whether the condition holds
     */
    public static boolean until(Supplier<Boolean> condition, Duration atMost, String summary) {
        CancellationScope around = CancellationScope.current();
        Timer timer = new Timer(atMost, summary);
        timer.scope.run();
        Workflow.await(() -> condition.get() || timer.over() || around.isCancelRequested());
        timer.scope.cancel();
        if (around.isCancelRequested()) {
            throw new CanceledFailure("no longer wanted");
        }
        return condition.get();
    }

    /** One timer in its scope. */
    private static final class Timer {
        private final CancellationScope scope;
        private Promise<Void> promise = Workflow.newPromise();

        Timer(Duration lasts, String summary) {
            TimerOptions options =
                    TimerOptions.newBuilder().setSummary(Summary.of(summary)).build();
            Duration atLeast = lasts.isNegative() || lasts.isZero() ? Duration.ofMillis(1) : lasts;
            scope = Workflow.newDetachedCancellationScope(
                    () -> promise = Workflow.newTimer(atLeast, options).handle((fired, cancelled) -> fired));
        }

        boolean over() {
            return promise.isCompleted();
        }
    }
}
