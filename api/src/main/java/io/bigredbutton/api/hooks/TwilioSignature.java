package io.bigredbutton.api.hooks;

import io.bigredbutton.api.Site;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Twilio's signature: over the address as Twilio knows it, and the form's fields in order. */
@Component
class TwilioSignature {

    private final Optional<String> secret;
    private final URI site;

    TwilioSignature(Settings settings, Site site) {
        this.secret = settings.find("TWILIO_AUTH_TOKEN");
        this.site = site.address();
    }

    /** Refuses what Twilio has not signed. */
    void check(HttpServletRequest request, Query form) {
        String token = secret.orElseThrow(
                () -> new Refusal(HttpStatus.FORBIDDEN, "Twilio is off: TWILIO_AUTH_TOKEN is not set."));
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        byte[] brought = Optional.ofNullable(request.getHeader("X-Twilio-Signature"))
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
        boolean right = matches(token, site + path, form, brought) | matches(token, otherPort() + path, form, brought);
        if (!right) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "X-Twilio-Signature does not fit: BRB_PUBLIC_URL and TWILIO_AUTH_TOKEN must be what Twilio uses.");
        }
    }

    /** Twilio sometimes signs with a port that goes without saying, and sometimes without one that is said. */
    private String otherPort() {
        int usual = "https".equalsIgnoreCase(site.getScheme()) ? 443 : 80;
        String path = Optional.ofNullable(site.getPath()).orElse("");
        return site.getScheme() + "://" + site.getHost() + (site.getPort() < 0 ? ":" + usual : "") + path;
    }

    private static boolean matches(String token, String url, Query form, byte[] brought) {
        return MessageDigest.isEqual(sign(token, url, form).getBytes(StandardCharsets.UTF_8), brought);
    }

    static String sign(String token, String url, Query form) {
        StringBuilder text = new StringBuilder(url);
        form.pairs().stream()
                .sorted(Map.Entry.<String, String>comparingByKey()
                        .thenComparing(Map.Entry::getValue, Comparator.naturalOrder()))
                .forEach(pair -> text.append(pair.getKey()).append(pair.getValue()));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }
}
