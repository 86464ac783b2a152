package io.bigredbutton.api.hooks;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Settings;
import io.bigredbutton.engine.WrongSetting;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Signatures by the Standard Webhooks specification: over id, time and the very bytes of the body. */
@Component
class StandardWebhook {

    private static final long TOLERANCE_SECONDS = 300;

    private final List<byte[]> secrets = new ArrayList<>();
    private final Clock clock;

    StandardWebhook(Settings settings, Clock clock) {
        this.clock = clock;
        settings.find("GENERIC_WEBHOOK_SECRET").ifPresent(text -> {
            for (String secret : text.split(",")) {
                secrets.add(key(secret.strip()));
            }
        });
    }

    private static byte[] key(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
            if (key.length > 0) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw wrongSecret();
        }
        throw wrongSecret();
    }

    private static WrongSetting wrongSecret() {
        return new WrongSetting("GENERIC_WEBHOOK_SECRET must be whsec_ and a secret in Base64.");
    }

    /** Whether signatures are asked for. */
    boolean on() {
        return !secrets.isEmpty();
    }

    /** Refuses what is not signed by one of our secrets, now. */
    void check(HttpServletRequest request, byte[] body) {
        String id = header(request, "webhook-id");
        String time = header(request, "webhook-timestamp");
        boolean now = time.matches("\\d{1,12}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) <= TOLERANCE_SECONDS;
        if (id.isEmpty() || !now || !signed(id, time, body, header(request, "webhook-signature"))) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    "The signature is wrong or missing: sign id, time and body with GENERIC_WEBHOOK_SECRET, within five"
                            + " minutes.");
        }
    }

    private boolean signed(String id, String time, byte[] body, String signatures) {
        boolean right = false;
        for (byte[] secret : secrets) {
            byte[] expected = hmac(secret, (id + "." + time + ".").getBytes(StandardCharsets.UTF_8), body);
            for (String signature : signatures.split(" ")) {
                right |= signature.startsWith("v1,") && MessageDigest.isEqual(expected, decoded(signature));
            }
        }
        return right;
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature.substring("v1,".length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] hmac(byte[] secret, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
