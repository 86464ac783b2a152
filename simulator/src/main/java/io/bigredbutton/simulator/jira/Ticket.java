package io.bigredbutton.simulator.jira;

import java.time.Instant;
import java.util.List;

/** An issue as the page shows it. */
public record Ticket(
        String key,
        String summary,
        String status,
        List<String> labels,
        String text,
        List<String> comments,
        Instant created) {

    static Ticket of(Issue issue, List<String> comments) {
        return new Ticket(
                issue.key(),
                issue.summary(),
                issue.status().shown(),
                issue.labels(),
                Adf.text(issue.fields().path("description")),
                comments,
                issue.created());
    }
}
