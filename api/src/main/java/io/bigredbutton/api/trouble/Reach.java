package io.bigredbutton.api.trouble;

import io.bigredbutton.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Since when Temporal has not answered, looked at every second, so that pages can say it. Nothing else rests on it. */
@Component
public final class Reach implements DisposableBean {

    private final Engine engine;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "looks-at-temporal");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Instant downSince;

    Reach(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        this.downSince = clock.instant();
        timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /** Since when it has not answered; {@code null} while it does. */
    public @Nullable Instant downSince() {
        return downSince;
    }

    /** Where it is expected. */
    public String target() {
        return engine.target();
    }

    private void look() {
        if (engine.answers()) {
            downSince = null;
        } else if (downSince == null) {
            downSince = clock.instant();
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
