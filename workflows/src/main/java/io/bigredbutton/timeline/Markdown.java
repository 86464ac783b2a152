package io.bigredbutton.timeline;

import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Moments;
import io.bigredbutton.incident.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A story as Markdown, for a ticket, a wiki or a mail: facts first, then one line for each thing that happened. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]#+!|~@=^$";
    private static final DateTimeFormatter LINE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final StringBuilder page = new StringBuilder();

    private Markdown() {}

    /** The whole story. What people wrote stands there as they wrote it, and marks nothing up. */
    public static String of(Story story) {
        Markdown markdown = new Markdown();
        markdown.facts(story.incident(), story.ended());
        markdown.page.append("\n## What happened (times in UTC)\n\n");
        story.entries().forEach(markdown::line);
        return markdown.page.toString();
    }

    private void facts(Incident incident, boolean ended) {
        page.append("# ").append(plain(incident.title())).append("\n\n");
        fact("Incident", incident.id().value());
        fact("State", incident.stage() + (ended ? ", ended" : ""));
        fact(
                "Severity",
                incident.severity() == null
                        ? "not said yet"
                        : incident.severity().name());
        if (!incident.services().isEmpty()) {
            fact("Services", String.join(", ", incident.services()));
        }
        fact("Declared", Moments.say(incident.declaredAt()) + ", by " + incident.declaredBy());
        Acknowledgement has = incident.acknowledged();
        if (has != null) {
            fact("Acknowledged", Moments.say(has.at()) + ", by " + has.by());
        }
        moment("Mitigated", incident.mitigatedAt());
        moment("Resolved", incident.resolvedAt());
        moment("Closed", incident.closedAt());
        incident.in(Role.COMMANDER).ifPresent(person -> fact("Commander", person));
        String description = incident.description();
        if (description != null && !description.isBlank()) {
            page.append("\n");
            description
                    .strip()
                    .lines()
                    .forEach(line ->
                            page.append("> ").append(atStart(plain(line))).append("\n"));
        }
    }

    private void moment(String name, @Nullable Instant at) {
        if (at != null) {
            fact(name, Moments.say(at));
        }
    }

    private void fact(String name, String value) {
        page.append("- **").append(name).append("**: ").append(plain(value)).append("\n");
    }

    private void line(Entry entry) {
        page.append("- ").append(LINE.format(entry.at())).append(" **").append(plain(entry.kind()));
        page.append("** ").append(plain(entry.who())).append(": ").append(plain(entry.text()));
        if (entry.recordedAt().isAfter(entry.at())) {
            page.append(" _(added later, ")
                    .append(LINE.format(entry.recordedAt()))
                    .append(")_");
        }
        if (entry.evidence() != null) {
            page.append(" ").append(plain(entry.evidence()));
        }
        page.append("\n");
    }

    /** Text that marks nothing up: one line, and what Markdown and HTML would take for theirs made harmless. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip().replaceAll("\\R\\s*", " / ").codePoints().forEach(point -> {
            if (point == '<' || point == '>' || point == '&') {
                plain.append(point == '<' ? "&lt;" : point == '>' ? "&gt;" : "&amp;");
            } else if (SPECIAL.indexOf(point) >= 0) {
                plain.append('\\').appendCodePoint(point);
            } else {
                plain.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        });
        return plain.toString();
    }

    /** A line that begins as a list would begins none. */
    private static String atStart(String plain) {
        return plain.replaceFirst("^-", "\\\\-").replaceFirst("^([0-9]+)([.)])", "$1\\\\$2");
    }
}
