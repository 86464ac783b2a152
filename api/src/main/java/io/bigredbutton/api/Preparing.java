package io.bigredbutton.api;

import io.bigredbutton.engine.Engine;
import io.bigredbutton.engine.EngineTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Gets the engine ready while the doors are open already, so that who knocks early hears 503 and not nothing. */
class Preparing implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);

    private final Engine engine;
    private final Thread thread = new Thread(this::prepare, "waits-for-temporal");
    private volatile String waits;
    private volatile boolean running;

    Preparing(Engine engine) {
        this.engine = engine;
        this.waits = "Waiting for Temporal at " + engine.target() + ".";
        thread.setDaemon(true);
    }

    private void prepare() {
        try {
            engine.prepare();
            waits = "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EngineTrouble e) {
            waits = String.valueOf(e.getMessage());
            LOG.error(waits);
        }
    }

    @Override
    public Health health() {
        if (!waits.isEmpty()) {
            return Health.down().withDetail("trouble", waits).build();
        }
        return engine.answers()
                ? Health.up().build()
                : Health.down()
                        .withDetail("trouble", "Temporal at " + engine.target() + " does not answer.")
                        .build();
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
