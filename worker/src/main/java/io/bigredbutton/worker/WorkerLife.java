package io.bigredbutton.worker;

import io.bigredbutton.engine.Engine;
import io.bigredbutton.engine.EngineTrouble;
import io.temporal.worker.WorkerFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * The worker's life: waits for the server, works, and on the way out finishes what it has begun. Health answers all the
 * while, so that who waits can see for what.
 */
class WorkerLife implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLife.class);
    private static final int LAST_WORDS_SECONDS = 25;

    private final Engine engine;
    private final WorkerFactory workers;
    private final Thread starting = new Thread(this::begin, "waits-for-temporal");
    private volatile boolean running;

    WorkerLife(Engine engine, WorkerFactory workers) {
        this.engine = engine;
        this.workers = workers;
    }

    @Override
    public void start() {
        running = true;
        starting.start();
    }

    private void begin() {
        try {
            engine.prepare();
            workers.start();
            LOG.info("The worker is at work");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EngineTrouble e) {
            LOG.error(e.getMessage());
            System.exit(1);
        }
    }

    @Override
    public void stop() {
        starting.interrupt();
        workers.shutdown();
        workers.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        workers.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        if (!workers.isStarted()) {
            return Health.down()
                    .withDetail("waiting", "for Temporal at " + engine.target())
                    .build();
        }
        return engine.answers()
                ? Health.up().build()
                : Health.down()
                        .withDetail("trouble", "Temporal at " + engine.target() + " does not answer")
                        .build();
    }
}
