package io.bigredbutton.api.incidents;

import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.IncidentId;
import io.grpc.Context;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowStub;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Whether a worker is up, found by asking: the server goes on listing the pollers of one that was killed for most of a
 * minute. One question serves everybody for a few seconds.
 */
@Component
public final class Presence implements DisposableBean {

    private static final long PATIENCE_MILLIS = 2_000;
    private static final long GOOD_FOR_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final String QUESTION = "__temporal_workflow_metadata";

    private final Engine engine;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "asks-for-workers");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long asked;
    private volatile boolean somebody = true;

    Presence(Engine engine) {
        this.engine = engine;
    }

    /** Whether a worker answers for that incident, as of a few seconds ago at most. */
    public boolean worksOn(IncidentId incident) {
        if (asked == 0 || System.nanoTime() - asked > GOOD_FOR_NANOS) {
            ask(incident);
        }
        return somebody;
    }

    private synchronized void ask(IncidentId incident) {
        if (asked != 0 && System.nanoTime() - asked < GOOD_FOR_NANOS) {
            return;
        }
        WorkflowStub workflow = engine.clientInTime().newUntypedWorkflowStub(incident.value());
        Context.CancellableContext limited =
                Context.current().withDeadlineAfter(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, timer);
        Context before = limited.attach();
        try {
            workflow.query(QUESTION, Object.class);
            somebody = true;
        } catch (WorkflowException e) {
            somebody = !limited.isCancelled();
        } finally {
            limited.detach(before);
            limited.cancel(null);
            asked = System.nanoTime();
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
