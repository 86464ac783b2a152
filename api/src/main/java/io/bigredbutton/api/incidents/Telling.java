package io.bigredbutton.api.incidents;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.timeline.Entry;
import io.bigredbutton.timeline.Story;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A story in Markdown, for reports and chats. What people wrote stays text: none of it becomes mark-up. */
final class Telling {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Telling() {}

    static String markdown(Story story) {
        Incident incident = story.incident();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(plain(incident.headline())).append("\n\n");
        text.append(incident.id()).append(", ").append(incident.stage()).append(". Times are in UTC.\n\n");
        text.append("| at | kind | who | what |\n|---|---|---|---|\n");
        for (Entry entry : story.entries()) {
            text.append("| ").append(AT.format(entry.at())).append(" | ").append(plain(entry.kind()));
            text.append(" | ").append(plain(entry.who())).append(" | ").append(plain(entry.text()));
            text.append(evidence(entry.evidence())).append(late(entry)).append(" |\n");
        }
        return text.toString();
    }

    private static String evidence(@Nullable String link) {
        return link == null ? "" : " <" + link.replaceAll("[<>\\s|]", "") + ">";
    }

    private static String late(Entry entry) {
        return entry.recordedAt().isAfter(entry.at().plusSeconds(60)) ? " (added later)" : "";
    }

    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~!&])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
