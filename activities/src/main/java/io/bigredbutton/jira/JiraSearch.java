package io.bigredbutton.jira;

import io.bigredbutton.effect.Trouble;
import io.bigredbutton.response.Tickets.Writing;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the tickets that earlier attempts have written. */
final class JiraSearch {

    /** The property that marks a ticket as ours; people may give its label to other tickets as well. */
    static final String MARK = "incident";

    private final JiraCalls jira;
    private final List<Duration> waits;

    JiraSearch(JiraCalls jira, List<Duration> waits) {
        this.jira = jira;
        this.waits = waits;
    }

    /** Looks, and looks again after each wait while there is nothing: a new ticket is found only after a while. */
    List<String> patiently(Writing order) {
        List<String> found = now(order, List.of());
        for (Duration wait : waits) {
            if (!found.isEmpty()) {
                break;
            }
            rest(wait);
            found = now(order, List.of());
        }
        return found;
    }

    /**
     * The keys of the incident's tickets, the oldest first.
     *
     * @param surely ids of tickets that must be found although they are new
     */
    List<String> now(Writing order, List<Long> surely) {
        String jql = "project = " + quoted(order.project()) + " AND labels = "
                + quoted(order.incident().value());
        JiraApi.Found found = jira.read(
                "find the ticket",
                api -> api.search(new JiraApi.Search(jql, List.of("summary"), List.of(MARK), surely)));
        return JiraCalls.part(found.issues()).stream()
                .filter(issue -> marked(issue, order))
                .map(JiraApi.Issue::key)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(JiraSearch::number))
                .toList();
    }

    private static boolean marked(JiraApi.Issue issue, Writing order) {
        return issue.properties() != null
                && issue.properties().get(MARK) instanceof Map<?, ?> mark
                && order.incident().value().equals(mark.get("id"));
    }

    /** The number in a key, as 4211 in OPS-4211. */
    private static long number(String key) {
        String digits = key.substring(key.lastIndexOf('-') + 1);
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : Long.MAX_VALUE;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void rest(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.later("The worker stopped while it looked for the ticket.", null);
        }
    }
}
