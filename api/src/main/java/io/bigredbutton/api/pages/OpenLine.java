package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Listing;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that people are at work on, as one line.
 *
 * @param rank how far its severity is from the worst
 * @param age how long it has been so
 * @param waits what waits for a person
 */
public record OpenLine(
        String id,
        String title,
        String severity,
        String look,
        int rank,
        Stage stage,
        String state,
        Instant since,
        String age,
        Instant declaredAt,
        String declaredBy,
        @Nullable String commander,
        List<String> waits) {

    static OpenLine of(Listing.Line line, Incident incident, Instant now) {
        Instant since = Stages.since(incident);
        return new OpenLine(
                line.id(),
                incident.title(),
                Stages.severity(incident),
                Stages.look(incident),
                incident.plan().rank(incident.severity()),
                incident.stage(),
                Stages.word(incident),
                since,
                Times.lasting(since, now),
                incident.declaredAt(),
                incident.declaredBy(),
                incident.in(Role.COMMANDER).orElse(null),
                Waiting.in(incident, now));
    }
}
