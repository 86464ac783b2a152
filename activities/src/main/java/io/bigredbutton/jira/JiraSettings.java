package io.bigredbutton.jira;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How Jira Cloud is reached.
 *
 * @param url the site, as {@code https://example.atlassian.net}
 * @param timeout for one whole request
 * @param lookupWaits how long to wait before each further look for a ticket that may be there, since Jira's search knows
 *     a new one only after a while
 */
public record JiraSettings(URI url, String email, String apiToken, Duration timeout, List<Duration> lookupWaits) {

    /** How long one request takes at most, where nothing else is said. */
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    /** The waits where nothing else is said. */
    public static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(15));

    public JiraSettings {
        if (email.isBlank()) {
            throw new IllegalArgumentException("JIRA_EMAIL is empty; set the address of the API token's account.");
        }
        if (apiToken.isBlank()) {
            throw new IllegalArgumentException("JIRA_API_TOKEN is empty; set an API token of Jira Cloud.");
        }
        lookupWaits = List.copyOf(lookupWaits);
    }

    /** With the usual timeout and waits. */
    public JiraSettings(URI url, String email, String apiToken) {
        this(url, email, apiToken, PATIENCE, WAITS);
    }

    /** The site's address without a slash at its end. */
    String site() {
        return url.toString().replaceAll("/+$", "");
    }

    @Override
    public String toString() {
        return "Jira at " + url;
    }
}
