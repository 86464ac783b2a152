package io.bigredbutton.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Slack sends, signed as Slack signs. */
record FromSlack(Http http) {

    static final String SECRET = "slack-secret-of-tests";
    static final String COMMANDS = "/hooks/slack/commands";
    static final String INTERACTIONS = "/hooks/slack/interactions";

    /** A command with a trigger of its own. */
    Http.Answer command(String channel, String user, String text) {
        return command(channel, user, text, UUID.randomUUID().toString());
    }

    Http.Answer command(String channel, String user, String text, String trigger) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("team_id", "T1");
        form.put("channel_id", "C1");
        form.put("channel_name", channel);
        form.put("user_id", user);
        form.put("user_name", "handle~of " + user);
        form.put("command", "/incident");
        form.put("text", text);
        form.put("trigger_id", trigger);
        return send(COMMANDS, encoded(form));
    }

    /** A press at that moment: the same press where the moment is the same. */
    Http.Answer press(String incident, String user, String action, String moment) {
        String payload = """
                {"type":"block_actions","user":{"id":"%s","username":"kim","name":"kim"},
                 "channel":{"id":"C1","name":"%s"},"message":{"text":"<~ %% + é"},
                 "actions":[{"type":"button","action_id":"%s","value":"%s","action_ts":"%s"}]}
                """.formatted(user, incident, action, incident, moment);
        return send(INTERACTIONS, encoded(Map.of("payload", payload)));
    }

    Http.Answer send(String path, String body) {
        return send(path, body, Instant.now().getEpochSecond(), SECRET);
    }

    Http.Answer send(String path, String body, long second, String secret) {
        return http.form(
                path,
                body,
                "X-Slack-Request-Timestamp",
                Long.toString(second),
                "X-Slack-Signature",
                signature("v0:" + second + ":" + body, secret));
    }

    private static String signature(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .replace("+", "%20");
    }
}
