package io.bigredbutton.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether Slack takes our token, and whether the app has every scope that its steps need. */
public final class SlackConnection implements Connection {

    /** What the manifest in {@code docs/vendors/slack.md} asks for. */
    private static final List<String> SCOPES = List.of(
            "channels:manage",
            "channels:read",
            "channels:history",
            "chat:write",
            "pins:write",
            "metadata.message:read");

    private static final String GRANTED = "x-oauth-scopes";

    private final SlackCalls slack;

    public SlackConnection(SlackSettings settings) {
        this.slack = new SlackCalls(settings);
    }

    @Override
    public String check() {
        AuthTestResponse us = slack.read("auth.test", methods -> methods.authTest(r -> r));
        List<String> missing = missing(us.getHttpResponseHeaders());
        if (!missing.isEmpty()) {
            throw Trouble.refused("Slack takes our token, and the app lacks "
                    + (missing.size() == 1 ? "the scope " : "the scopes ") + String.join(", ", missing)
                    + ". Add what is missing and install the app again, then retry.");
        }
        return "Slack knows us as " + VendorText.quoted(us.getUser()) + " in " + VendorText.quoted(us.getTeam()) + ".";
    }

    /** What we need and were not given; nothing where Slack does not say what we were given. */
    private static List<String> missing(@Nullable Map<String, List<String>> headers) {
        if (headers == null) {
            return List.of();
        }
        Set<String> granted = headers.entrySet().stream()
                .filter(header -> GRANTED.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        return granted.isEmpty()
                ? List.of()
                : SCOPES.stream().filter(scope -> !granted.contains(scope)).toList();
    }
}
