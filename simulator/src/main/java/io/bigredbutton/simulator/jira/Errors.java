package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Failure;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;
import java.util.Map;

/** Jira's own form of an error: messages for the whole, and one for each field. */
final class Errors {

    private Errors() {}

    static Reply of(int status, String message) {
        ObjectNode errors = Json.object();
        errors.putArray("errorMessages").add(message);
        errors.putObject("errors");
        return Reply.json(status, errors);
    }

    static Reply ofFields(Map<String, String> messages) {
        ObjectNode errors = Json.object();
        errors.putArray("errorMessages");
        errors.set("errors", Json.tree(messages));
        return Reply.json(400, errors);
    }

    static Reply noIssue() {
        return of(404, "Issue does not exist or you do not have permission to see it.");
    }

    static Reply of(Failure failure) {
        return switch (failure.why()) {
            case CREDENTIALS, NO_CREDENTIALS ->
                of(401, "Client must be authenticated to access this resource.")
                        .with("WWW-Authenticate", "OAuth realm=\"http%3A%2F%2F127.0.0.1\"")
                        .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
            case RATE_LIMIT ->
                of(429, "Rate limit exceeded.")
                        .with("RateLimit-Reason", "jira-burst-based")
                        .with("X-RateLimit-Remaining", "0");
            case NOT_FOUND -> of(404, "No resource is available at " + failure.text() + ".");
            case UNREADABLE -> of(400, "There was an error parsing JSON. Check that your request body is valid.");
            case TOLD -> of(failure.status(), told(failure.status()));
        };
    }

    private static String told(int status) {
        return switch (status) {
            case 400 -> "The request is not valid.";
            case 403 -> "You do not have permission to do this.";
            case 404 -> "Issue does not exist or you do not have permission to see it.";
            case 409 -> "The issue was changed by somebody else at the same time.";
            case 410 -> "The requested API has been removed.";
            case 422 -> "The configuration does not allow this.";
            case 503 -> "Jira is temporarily unavailable.";
            default -> status < 500 ? "The request cannot be done." : "Internal server error";
        };
    }
}
