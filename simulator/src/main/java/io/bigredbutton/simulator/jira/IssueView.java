package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An issue as Jira shows it. */
final class IssueView {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private IssueView() {}

    static ObjectNode of(Issue issue, List<String> wanted, String self) {
        ObjectNode fields = issue.fields().deepCopy();
        fields.set("status", issue.status().asStatus());
        fields.put("created", time(issue.created()));
        fields.put("updated", time(issue.updated()));
        boolean all = wanted.contains("*all") || wanted.contains("*navigable");
        if (!all) {
            fields.retain(wanted);
        }
        ObjectNode shown = Json.object().put("id", issue.id()).put("self", self).put("key", issue.key());
        shown.set("fields", fields);
        return shown;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
