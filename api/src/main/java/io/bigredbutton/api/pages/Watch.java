package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Look;
import io.bigredbutton.api.incidents.Presence;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.trouble.Reach;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.IncidentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** One look a second at one incident, however many people watch it, and a message to all of them when it changed. */
final class Watch {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final IncidentId incident;
    private final Stories stories;
    private final Presence presence;
    private final Reach reach;
    private final Regions regions;
    private final Clock clock;
    private final Set<Viewer> viewers = new CopyOnWriteArraySet<>();
    private @Nullable Look look;
    private @Nullable Trouble trouble;
    private List<String> shown = List.of();
    private Instant spoke = Instant.EPOCH;

    Watch(IncidentId incident, Stories stories, Presence presence, Reach reach, Regions regions, Clock clock) {
        this.incident = incident;
        this.stories = stories;
        this.presence = presence;
        this.reach = reach;
        this.regions = regions;
        this.clock = clock;
    }

    /** Somebody begins to watch, and is shown how it stands: they may have missed something on the way here. */
    synchronized void join(Viewer viewer) {
        viewers.add(viewer);
        viewer.show(shown);
    }

    void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    boolean deserted() {
        return viewers.isEmpty();
    }

    /** Everybody goes, as when the API stops. */
    void end() {
        viewers.forEach(Viewer::end);
    }

    /** Looks once. Whoever has gone meanwhile is forgotten. */
    synchronized void see() {
        Look before = look;
        Trouble then = trouble;
        look();
        Look now = look;
        if (now != null && (now != before || !sameTrouble(then, trouble))) {
            shown = regions.of(now, trouble);
            tell(shown);
        } else if (spoke.plus(SILENCE).isBefore(clock.instant())) {
            tell(List.of());
        }
    }

    private void look() {
        try {
            look = stories.look(incident, look);
            boolean idle = look.nobodyWorks() || !look.story().ended() && !presence.worksOn(incident);
            trouble = idle ? Trouble.nobodyWorks(since()) : null;
        } catch (Refusal unknown) {
            end();
        } catch (RuntimeException unreachable) {
            Instant since = reach.downSince();
            trouble = Trouble.unreachable(reach.target(), since == null ? since() : since);
        }
    }

    private Instant since() {
        return trouble == null ? clock.instant() : trouble.since();
    }

    private static boolean sameTrouble(@Nullable Trouble one, @Nullable Trouble other) {
        return one == null ? other == null : other != null && one.sentence().equals(other.sentence());
    }

    private void tell(List<String> regions) {
        spoke = clock.instant();
        viewers.removeIf(viewer -> !viewer.show(regions));
    }
}
