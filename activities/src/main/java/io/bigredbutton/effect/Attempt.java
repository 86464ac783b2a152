package io.bigredbutton.effect;

import io.bigredbutton.response.Order;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The attempt that is being made now: whether an earlier one may have acted, and how often an effect that nothing can
 * look up was sent into the dark. The count is kept by the engine, written before each send, so that it outlives a
 * killed worker.
 */
public final class Attempt {

    private final ActivityExecutionContext context;
    private final boolean triedBefore;

    private Attempt(ActivityExecutionContext context, boolean triedBefore) {
        this.context = context;
        this.triedBefore = triedBefore;
    }

    /** The attempt of the activity that this thread runs. */
    public static Attempt at(Order order) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        return new Attempt(context, order.triedBefore());
    }

    /** Whether to look before acting. */
    public boolean mayHaveActed() {
        return triedBefore || number() > 1;
    }

    /** Which attempt of its activity this is, from 1. */
    public int number() {
        return context.getInfo().getAttempt();
    }

    /** When the activity was asked for: what an earlier attempt of it did is not older; {@code null} where unknown. */
    public @Nullable Instant since() {
        return triedBefore ? null : Instant.ofEpochMilli(context.getInfo().getScheduledTimestamp());
    }

    /** How many sends there were whose outcome nobody knows; what an earlier activity of this key did counts as one. */
    public int unclearSends() {
        return context.getHeartbeatDetails(Integer.class).orElse(triedBefore ? 1 : 0);
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
