package io.bigredbutton.slack;

import java.net.URI;
import java.time.Duration;

/**
 * How Slack is reached.
 *
 * @param api the Web API, ending in {@code /api/}
 * @param token the bot's token
 * @param timeout for one whole request
 * @param buttons whether what people press in Slack reaches us, so that buttons can be offered
 */
public record SlackSettings(URI api, String token, Duration timeout, boolean buttons) {

    /** How long one request takes at most, where nothing else is said. */
    public static final Duration PATIENCE = Duration.ofSeconds(4);

    public SlackSettings {
        if (!api.getPath().endsWith("/api/")) {
            throw new IllegalArgumentException("SLACK_API_URL must end in /api/, as https://slack.com/api/.");
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("SLACK_BOT_TOKEN is empty; set the bot's token, as xoxb-...");
        }
    }

    /** With the usual timeout, and buttons. */
    public SlackSettings(URI api, String token) {
        this(api, token, PATIENCE, true);
    }

    @Override
    public String toString() {
        return "Slack at " + api;
    }
}
