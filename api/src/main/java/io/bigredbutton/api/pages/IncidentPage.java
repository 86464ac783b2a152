package io.bigredbutton.api.pages;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.plan.SeverityRule;
import io.bigredbutton.timeline.Entry;
import io.bigredbutton.timeline.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that the page of an incident shows, ready to be written down. */
public record IncidentPage(Story story, Instant now) {

    /** One of the stages; {@code look} is past, now or nothing. */
    public record StageLine(String name, String look, String at) {}

    /** One line of the story. */
    public record StoryLine(
            String at,
            String kind,
            String who,
            String text,
            @Nullable String link,
            boolean late) {}

    /** The incident. */
    public Incident incident() {
        return story.incident();
    }

    /** Its id. */
    public String id() {
        return incident().id().value();
    }

    /** The severity's name, or that nobody has said it. */
    public String severity() {
        return incident().severity() == null
                ? "severity not known yet"
                : incident().severity().name();
    }

    /** The severity's place from the worst, for its looks. */
    public String severityLook() {
        return "sev" + Math.min(4, incident().plan().rank(incident().severity()) + 1);
    }

    /** The severities to choose from. */
    public List<String> severities() {
        return incident().plan().severities().stream().map(SeverityRule::name).toList();
    }

    /** The stages in their order. */
    public List<StageLine> stages() {
        Incident incident = incident();
        if (incident.stage() == Stage.CANCELLED) {
            return List.of(
                    new StageLine("Declared", "past", at(incident.declaredAt())),
                    new StageLine("False alarm", "now", at(incident.closedAt())));
        }
        return List.of(
                stage("Declared", Stage.DECLARED, incident.declaredAt()),
                stage("Mitigated", Stage.MITIGATED, incident.mitigatedAt()),
                stage("Resolved", Stage.RESOLVED, incident.resolvedAt()),
                stage("Closed", Stage.CLOSED, incident.closedAt()));
    }

    private StageLine stage(String name, Stage stage, @Nullable Instant at) {
        int distance = stage.compareTo(incident().stage());
        return new StageLine(name, distance < 0 ? "past" : distance == 0 ? "now" : "", at(at));
    }

    /** The steps, mails grouped. */
    public List<Group> steps() {
        return Group.of(incident().board().steps(), over(), now);
    }

    /** The story, newest first. */
    public List<StoryLine> lines() {
        List<StoryLine> lines = new ArrayList<>();
        for (Entry entry : story.entries()) {
            boolean late = entry.recordedAt().isAfter(entry.at().plusSeconds(60));
            String link = entry.evidence() != null && entry.evidence().startsWith("http") ? entry.evidence() : null;
            lines.add(new StoryLine(at(entry.at()), entry.kind(), entry.who(), entry.text(), link, late));
        }
        return lines;
    }

    /** The same, newest first. */
    public List<StoryLine> newestFirst() {
        List<StoryLine> lines = new ArrayList<>(lines());
        Collections.reverse(lines);
        return lines;
    }

    /** Whether nothing can be said any more. */
    public boolean over() {
        return story.ended() || incident().over();
    }

    /** Whether the incident is in that state. */
    public boolean is(String stage) {
        return incident().stage().name().equals(stage);
    }

    /** Who leads, or nobody yet. */
    public @Nullable String commander() {
        return incident().in(Role.COMMANDER).orElse(null);
    }

    /** When the next update is due, while one is owed. */
    public @Nullable String updateDue() {
        Incident incident = incident();
        return over() || !incident.stage().underWay()
                ? null
                : at(incident.updateDue()) + ", " + Times.from(incident.updateDue(), now);
    }

    /** Where people look: the place's name and its address. */
    public @Nullable String link(String step) {
        return incident()
                .board()
                .made(step)
                .map(made -> made.link())
                .map(String::valueOf)
                .orElse(null);
    }

    /** A time as people read it. */
    public String at(@Nullable Instant at) {
        return at == null ? "" : Times.at(at, now);
    }

    /** How long ago, or how soon. */
    public String from(Instant at) {
        return Times.from(at, now);
    }

    /** The state as a word. */
    public String state() {
        return incident().stage().name().toLowerCase(Locale.ROOT);
    }
}
