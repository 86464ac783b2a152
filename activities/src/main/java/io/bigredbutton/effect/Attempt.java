package io.bigredbutton.effect;

import io.bigredbutton.response.Order;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;

/**
 * The attempt that is being made now: whether an earlier one may have acted, and how often an effect that nothing can
 * look up was sent into the dark. The count is kept by the engine, written before each send, so that it outlives a
 * killed worker.
 */
public final class Attempt {

    private final ActivityExecutionContext context;
    private final boolean mayHaveActed;

    private Attempt(ActivityExecutionContext context, boolean mayHaveActed) {
        this.context = context;
        this.mayHaveActed = mayHaveActed;
    }

    /** The attempt of the activity that this thread runs. */
    public static Attempt at(Order order) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        return new Attempt(context, order.triedBefore() || context.getInfo().getAttempt() > 1);
    }

    /** Whether to look before acting. */
    public boolean mayHaveActed() {
        return mayHaveActed;
    }

    /** How many sends there were whose outcome nobody knows. */
    public int unclearSends() {
        return context.getHeartbeatDetails(Integer.class).orElse(0);
    }

    /** Writes down that one more is about to be sent. Call it right before. */
    public void sending() {
        context.heartbeat(unclearSends() + 1);
    }

    /** Takes the last {@link #sending()} back: the vendor has said clearly that it did nothing. */
    public void notSent(int sendsBefore) {
        context.heartbeat(sendsBefore);
    }
}
