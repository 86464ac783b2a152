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
        List<Remark> comments,
        List<Link> links,
        Instant created) {

    /** A comment as the page shows it. */
    public record Remark(String text) {}

    /** A link as the page shows it. */
    public record Link(String title, String url) {}

    static Ticket of(Issue issue, List<String> comments, List<Link> links) {
        return new Ticket(
                issue.key(),
                issue.summary(),
                issue.status().shown(),
                issue.labels(),
                Adf.text(issue.fields().path("description")),
                comments.stream().map(Remark::new).toList(),
                links,
                issue.created());
    }
}
