package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** What is done beside the answers: soon or later, and not any more once the world was reset. */
final class Errands implements AutoCloseable {

    private final World world;
    private final ExecutorService hands = Executors.newCachedThreadPool(daemons());
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, daemons());
    private volatile boolean closed;

    Errands(World world) {
        this.world = world;
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does it on a thread of its own. */
    void soon(Runnable errand) {
        later(Duration.ZERO, errand);
    }

    /** Does it on a thread of its own, after a while. */
    void later(Duration wait, Runnable errand) {
        int age = world.age();
        try {
            clock.schedule(
                    () -> hands.execute(() -> unless(age, errand)),
                    Math.max(0, wait.toMillis()),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private void unless(int age, Runnable errand) {
        try {
            if (world.age() == age && !closed) {
                errand.run();
            }
        } catch (RuntimeException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private static ThreadFactory daemons() {
        return errand -> {
            Thread thread = new Thread(errand, "telephones");
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        // Nobody is interrupted: that would close the journal under whoever is writing to it.
        closed = true;
        clock.shutdown();
        hands.shutdown();
    }
}
