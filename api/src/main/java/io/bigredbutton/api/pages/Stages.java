package io.bigredbutton.api.pages;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How bad it is, how far it is and for how long, in a person's words. */
final class Stages {

    private static final int MILDEST = 4;

    private Stages() {}

    /**
     * One of the stages on an incident's way.
     *
     * @param look past, now or nothing
     * @param at when it was entered
     * @param lasting since when it lasts, where it is the one now
     */
    public record Line(
            String name,
            String look,
            @Nullable Instant at,
            @Nullable Instant lasting) {}

    /** The stages in their order: somebody is at work from the declaration until it is mitigated. */
    static List<Line> of(Incident incident) {
        List<Line> all = new ArrayList<>();
        all.add(new Line("Declared", "past", incident.openedAt(), null));
        if (incident.stage() == Stage.CANCELLED) {
            all.add(new Line("False alarm", "now", incident.closedAt(), null));
            return all;
        }
        boolean responding = incident.stage() == Stage.DECLARED;
        all.add(new Line("Responding", responding ? "now" : "past", null, responding ? incident.openedAt() : null));
        all.add(line(incident, "Mitigated", Stage.MITIGATED, incident.mitigatedAt()));
        all.add(line(incident, "Resolved", Stage.RESOLVED, incident.resolvedAt()));
        all.add(line(incident, "Closed", Stage.CLOSED, incident.closedAt()));
        return all;
    }

    private static Line line(Incident incident, String name, Stage stage, @Nullable Instant at) {
        int distance = stage.compareTo(incident.stage());
        String look = distance < 0 ? "past" : distance == 0 ? "now" : "";
        return new Line(name, look, at, distance == 0 && stage != Stage.CLOSED ? at : null);
    }

    /** The state as a word. */
    static String word(Incident incident) {
        return switch (incident.stage()) {
            case DECLARED -> incident.acknowledged() == null ? "declared" : "responding";
            case MITIGATED -> "mitigated";
            case RESOLVED -> "resolved";
            case CLOSED -> "closed";
            case CANCELLED -> "false alarm";
        };
    }

    /** Since when it is so. */
    static Instant since(Incident incident) {
        Instant at = switch (incident.stage()) {
            case DECLARED -> incident.openedAt();
            case MITIGATED -> incident.mitigatedAt();
            case RESOLVED -> incident.resolvedAt();
            case CLOSED, CANCELLED -> incident.closedAt();
        };
        return at == null ? incident.openedAt() : at;
    }

    /** The severity's name, or that nobody has said it. */
    static String severity(Incident incident) {
        return incident.severity() == null
                ? "severity not said"
                : incident.severity().name();
    }

    /** The severity's place from the worst, for its looks. */
    static String look(Incident incident) {
        return "sev" + Math.min(MILDEST, incident.plan().rank(incident.severity()) + 1);
    }
}
