package io.bigredbutton.jira;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Jira answered a status that is no success. */
final class JiraAnswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable Duration after;
    private final byte[] body;

    JiraAnswered(int status, @Nullable Duration after, byte[] body) {
        super("HTTP " + status);
        this.status = status;
        this.after = after;
        this.body = body;
    }

    int status() {
        return status;
    }

    /** Jira's own word for when to ask again. */
    @Nullable
    Duration after() {
        return after;
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
