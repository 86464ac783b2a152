package io.bigredbutton.jira;

import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Heals what an ambiguous failure may leave: the oldest ticket is kept, the others are linked to it and say so. */
final class JiraDuplicates {

    private static final int COMMENTS = 100;

    private final JiraCalls jira;

    JiraDuplicates(JiraCalls jira) {
        this.jira = jira;
    }

    /**
     * Heals. Safe to run twice: Jira makes the same link only once, and a comment is looked for.
     *
     * @param keys the oldest first
     * @return a sentence for each duplicate
     */
    List<String> heal(List<String> keys) {
        String kept = keys.get(0);
        return keys.stream().skip(1).map(copy -> heal(copy, kept)).toList();
    }

    /** The ticket is there: what Jira refuses for good here is only told. */
    private String heal(String copy, String kept) {
        try {
            jira.change("link " + copy, HttpStatus.CREATED, api -> api.link(duplicates(copy, kept)));
            say(
                    copy,
                    "This is a duplicate of " + kept + ", which is the incident's ticket. It came of a failure between "
                            + "Big Red Button and Jira, and can be closed.");
            return copy + " came twice and is linked as its duplicate.";
        } catch (ApplicationFailure e) {
            if (!e.isNonRetryable()) {
                throw e;
            }
            return copy + " is its duplicate; close it. " + e.getOriginalMessage();
        }
    }

    /** Jira reads a link from its inward issue: that one duplicates the outward one. */
    private static JiraApi.Link duplicates(String copy, String kept) {
        return new JiraApi.Link(new JiraApi.Named("Duplicate"), new JiraApi.Keyed(copy), new JiraApi.Keyed(kept));
    }

    private void say(String key, String sentence) {
        JiraApi.Comments there = jira.read("read the comments of " + key, api -> api.comments(key, COMMENTS));
        boolean said = JiraCalls.part(there.comments()).stream()
                .anyMatch(comment ->
                        comment.body() != null && text(comment.body()).contains(sentence));
        if (!said) {
            jira.change(
                    "comment on " + key,
                    HttpStatus.CREATED,
                    api -> api.comment(key, new JiraApi.Comment(Document.of(sentence))));
        }
    }

    private static String text(Map<String, Object> body) {
        return body.toString();
    }
}
