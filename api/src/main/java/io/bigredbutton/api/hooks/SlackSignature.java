package io.bigredbutton.api.hooks;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Slack's signature: over version, time and the very bytes of the body. */
@Component
class SlackSignature {

    private static final long TOLERANCE_SECONDS = 300;

    private final Optional<String> secret;
    private final Clock clock;

    SlackSignature(Settings settings, Clock clock) {
        this.secret = settings.find("SLACK_SIGNING_SECRET");
        this.clock = clock;
    }

    /** Refuses what Slack has not signed, or not within five minutes. */
    void check(HttpServletRequest request, byte[] body) {
        String key = secret.orElseThrow(
                () -> refused("Slack's buttons and commands are off: SLACK_SIGNING_SECRET is not set."));
        String time = header(request, "X-Slack-Request-Timestamp");
        boolean now = time.matches("\\d{1,12}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) <= TOLERANCE_SECONDS;
        byte[] brought = header(request, "X-Slack-Signature").getBytes(StandardCharsets.UTF_8);
        boolean right = MessageDigest.isEqual(sign(key, time, body).getBytes(StandardCharsets.UTF_8), brought);
        if (!now || !right) {
            throw refused("X-Slack-Signature is wrong, missing or older than five minutes: SLACK_SIGNING_SECRET must be"
                    + " the app's Signing Secret.");
        }
    }

    static String sign(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static Refusal refused(String sentence) {
        return new Refusal(HttpStatus.UNAUTHORIZED, sentence);
    }
}
