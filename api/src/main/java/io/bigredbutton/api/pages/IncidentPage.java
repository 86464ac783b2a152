package io.bigredbutton.api.pages;

import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Role;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.SeverityRule;
import io.bigredbutton.response.Made;
import io.bigredbutton.timeline.Due;
import io.bigredbutton.timeline.Entry;
import io.bigredbutton.timeline.Story;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the page of an incident shows, ready to be written down. */
public record IncidentPage(Story story, Instant now) {

    private static final int LATEST = 100;
    private static final int LATEST_PAGES = 6;
    private static final String ASKS = "Ask for what nobody has said yet";
    private static final String GIVES_UP = "Give up";

    /** One line of the story. */
    public record StoryLine(
            Instant moment,
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
        return Stages.severity(incident());
    }

    /** The severity's place from the worst, for its looks. */
    public String severityLook() {
        return Stages.look(incident());
    }

    /** The severities to choose from. */
    public List<String> severities() {
        return incident().plan().severities().stream().map(SeverityRule::name).toList();
    }

    /** The state as a word. */
    public String state() {
        return Stages.word(incident());
    }

    /** The stages in their order. */
    public List<Stages.Line> stages() {
        return Stages.of(incident());
    }

    /** The steps, mails grouped. */
    public List<Group> steps() {
        return Group.of(incident().board().steps(), over(), now);
    }

    /** Who was paged last in this opening, and what came of it, oldest first. */
    public List<StoryLine> pages() {
        Instant opened = incident().openedAt();
        List<StoryLine> all = story.entries().stream()
                .filter(entry -> entry.kind().equals("page") || entry.kind().equals("acknowledged"))
                .filter(entry -> !entry.at().isBefore(opened))
                .map(this::line)
                .toList();
        return all.subList(Math.max(0, all.size() - LATEST_PAGES), all.size());
    }

    /** The story, oldest first. */
    public List<StoryLine> lines() {
        return story.entries().stream().map(this::line).toList();
    }

    /** The latest of it, newest first. */
    public List<StoryLine> latest() {
        List<Entry> entries = story.entries();
        List<Entry> latest = new ArrayList<>(entries.subList(Math.max(0, entries.size() - LATEST), entries.size()));
        Collections.reverse(latest);
        return latest.stream().map(this::line).toList();
    }

    /** Whether there is more of it than the page shows. */
    public boolean more() {
        return story.entries().size() > LATEST;
    }

    /** What a screen reader is told when the page changes: the state, and the last thing that happened. */
    public String news() {
        List<Entry> entries = story.entries();
        String last =
                entries.isEmpty() ? "" : " " + entries.get(entries.size() - 1).text();
        return severity() + ", " + state() + "." + last;
    }

    private StoryLine line(Entry entry) {
        boolean late = entry.recordedAt().isAfter(entry.at().plusSeconds(60));
        String link = entry.evidence() != null && entry.evidence().startsWith("http") ? entry.evidence() : null;
        return new StoryLine(entry.at(), at(entry.at()), entry.kind(), entry.who(), entry.text(), link, late);
    }

    /** What happens by itself next, the soonest first. */
    public List<Due> due() {
        return story.due().stream()
                .filter(due -> !due.what().startsWith(GIVES_UP))
                .toList();
    }

    /** When somebody is asked for what is missing. */
    public @Nullable Instant asksAt() {
        return story.due().stream()
                .filter(due -> due.what().equals(ASKS))
                .map(Due::at)
                .findFirst()
                .orElse(null);
    }

    /** Whether nothing can be said any more. */
    public boolean over() {
        return story.ended() || incident().over();
    }

    /** Whether work is going on. */
    public boolean underWay() {
        return !over() && incident().stage().underWay();
    }

    /** Whether the incident is in that state. */
    public boolean is(String stage) {
        return incident().stage().name().equals(stage);
    }

    /** Who leads, or nobody yet. */
    public @Nullable String commander() {
        return incident().in(Role.COMMANDER).orElse(null);
    }

    /** Who has answered the page, or nobody yet. */
    public @Nullable String has() {
        Acknowledgement has = incident().acknowledged();
        return has == null ? null : has.by();
    }

    /** Whom to call, in their order. */
    public List<Person> people() {
        return incident().plan().responders();
    }

    /** When the next update is due, while one is owed. */
    public @Nullable Instant updateDue() {
        return underWay() ? incident().updateDue() : null;
    }

    /** Where people look, if it is an address of the web. */
    public @Nullable String link(String step) {
        return incident()
                .board()
                .made(step)
                .map(Made::link)
                .filter(link -> link != null && String.valueOf(link.getScheme()).startsWith("http"))
                .map(URI::toString)
                .orElse(null);
    }

    /** How a place is called: the room's or the ticket's own name. */
    public String name(String step) {
        String told = incident().board().made(step).map(Made::told).orElse("");
        return told.replaceAll("^(Opened|Wrote) |[.]$", "");
    }

    /** A time as people read it. */
    public String at(@Nullable Instant at) {
        return at == null ? "" : Times.at(at, now);
    }

    /** How long ago, or how soon. */
    public String from(Instant at) {
        return Times.from(at, now);
    }

    /** How long it has lasted. */
    public String lasting(Instant since) {
        return Times.lasting(since, now);
    }
}
