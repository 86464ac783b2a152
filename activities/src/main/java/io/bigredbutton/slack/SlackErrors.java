package io.bigredbutton.slack;

import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Slack's errors mean, those inside an answer with HTTP 200 above all. Each method has its own table, at
 * {@code https://docs.slack.dev/reference/methods/<method>#errors}.
 */
final class SlackErrors {

    private static final String TABLES = "https://docs.slack.dev/reference/methods/";

    /** "It's possible some aspect of the operation succeeded before the error was raised." */
    private static final Set<String> UNCLEAR = Set.of("internal_error", "fatal_error");

    /** Nothing was done, and it passes by itself. */
    private static final Set<String> LATER = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "request_timeout",
            "service_unavailable",
            "team_added_to_org",
            "external_channel_migrating");

    private static final String TOKEN = "Set SLACK_BOT_TOKEN";

    /** What a person changes. */
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("invalid_auth", TOKEN),
            Map.entry("not_authed", TOKEN),
            Map.entry("token_revoked", TOKEN),
            Map.entry("token_expired", TOKEN),
            Map.entry("account_inactive", TOKEN),
            Map.entry("not_allowed_token_type", TOKEN + " to a bot's token, xoxb-..."),
            Map.entry("is_archived", "Unarchive the channel in Slack"),
            Map.entry("channel_is_archived", "Unarchive the channel in Slack"),
            Map.entry("not_in_channel", "Invite the app into the channel"),
            Map.entry("channel_not_found", "Create the channel, or correct slack.announce in the plan"),
            Map.entry("restricted_action", "Let the app do it in the workspace's settings"));

    private SlackErrors() {}

    /** What an error inside an answer means. */
    static ApplicationFailure of(String method, String error, @Nullable String needed, boolean changes) {
        if (UNCLEAR.contains(error)) {
            String sentence = "Slack had trouble of its own with " + method + " (" + error + ").";
            return changes ? Trouble.unclear(sentence) : Trouble.later(sentence, null);
        }
        if (LATER.contains(error)) {
            return Trouble.later("Slack put " + method + " off (" + error + ").", null);
        }
        return Trouble.refused(refusal(method, error, needed));
    }

    private static String refusal(String method, String error, @Nullable String needed) {
        String name = VendorText.quoted(error);
        String remedy = REMEDIES.get(error);
        if (TOKEN.equals(remedy)) {
            return "Slack refused our token (" + name + "). " + remedy + ", then retry.";
        }
        if (error.equals("missing_scope") && needed != null) {
            remedy = "Give the app the scope " + VendorText.quoted(needed) + " and install it again";
        }
        return "Slack refused " + method + " (" + name + "). "
                + (remedy == null ? "See " + TABLES + method + " for what to change" : remedy) + ", then retry.";
    }

    /** What a status other than 200 means. */
    static ApplicationFailure ofStatus(String method, int status, boolean changes, @Nullable Duration after) {
        String sentence = "Slack answered HTTP " + status + " to " + method + ".";
        boolean passes = status == 408 || status == 425 || status == 429 || status >= 500;
        return Trouble.ofStatus(
                status,
                changes,
                after,
                passes ? sentence : sentence + " Check SLACK_API_URL and the token, then retry.");
    }
}
