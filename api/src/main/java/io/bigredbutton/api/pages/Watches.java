package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Presence;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.trouble.Reach;
import io.bigredbutton.incident.IncidentId;
import io.grpc.Context;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The incidents that somebody looks at now. Nothing is kept here that matters: a page that loses its stream comes again. */
@Component
class Watches implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
    private static final int THREADS = 4;
    private static final long BETWEEN_LOOKS_MILLIS = 800;
    private static final long LONGEST_LOOK_MILLIS = 3_000;

    private final Stories stories;
    private final Presence presence;
    private final Reach reach;
    private final Regions regions;
    private final Clock clock;
    private final Map<IncidentId, Watch> watches = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = threads(THREADS, "looks-at-incidents");
    private final ScheduledExecutorService limits = threads(1, "limits-looks");
    private volatile boolean running;

    Watches(Stories stories, Presence presence, Reach reach, Regions regions, Clock clock) {
        this.stories = stories;
        this.presence = presence;
        this.reach = reach;
        this.regions = regions;
        this.clock = clock;
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Shows an incident to somebody for as long as they look. */
    Watch watch(IncidentId incident, Viewer viewer) {
        return watches.compute(incident, (id, before) -> {
            Watch watch = before == null ? begin(id) : before;
            watch.join(viewer);
            return watch;
        });
    }

    private Watch begin(IncidentId incident) {
        Watch watch = new Watch(incident, stories, presence, reach, regions, clock);
        looking.execute(() -> lookAgain(incident, watch));
        return watch;
    }

    private void lookAgain(IncidentId incident, Watch watch) {
        Context.CancellableContext limited =
                Context.current().withDeadlineAfter(LONGEST_LOOK_MILLIS, TimeUnit.MILLISECONDS, limits);
        try {
            limited.run(watch::see);
        } catch (RuntimeException e) {
            LOG.warn("The page of {} was not brought up to date", incident, e);
        } finally {
            limited.cancel(null);
        }
        boolean over = watches.compute(incident, (id, now) -> watch.deserted() ? null : now) == null;
        if (!over) {
            looking.schedule(() -> lookAgain(incident, watch), BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams that stay open would keep the server from stopping. */
    @Override
    public void stop() {
        running = false;
        watches.values().forEach(Watch::end);
        looking.shutdownNow();
        limits.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
