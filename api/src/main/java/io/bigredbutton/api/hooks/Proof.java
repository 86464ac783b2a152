package io.bigredbutton.api.hooks;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The token of machines: as Bearer, as the password of Basic, or in the address where a source can send no header. */
@Component
class Proof {

    private final List<byte[]> tokens = new ArrayList<>();

    Proof(Settings settings) {
        settings.find("ALERT_TOKEN").ifPresent(text -> {
            for (String token : text.split(",")) {
                tokens.add(bytes(token.strip()));
            }
        });
    }

    /** Refuses who brings no right token. */
    void check(HttpServletRequest request) {
        if (tokens.isEmpty()) {
            throw refused("This hook is off: ALERT_TOKEN is not set.");
        }
        byte[] brought = bytes(brought(request));
        boolean right = false;
        for (byte[] token : tokens) {
            right |= MessageDigest.isEqual(token, brought);
        }
        if (!right) {
            throw refused("The token is wrong or missing: send ALERT_TOKEN as Bearer, as the password of Basic, or as"
                    + " ?token= in the address.");
        }
    }

    private static String brought(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("")
                .strip();
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).strip();
        }
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return password(header.substring(6).strip());
        }
        String inAddress = Query.of(request).get("token");
        return inAddress == null ? "" : inAddress;
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal refused(String sentence) {
        return new Refusal(HttpStatus.UNAUTHORIZED, sentence);
    }
}
