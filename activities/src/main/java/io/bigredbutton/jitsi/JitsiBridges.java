package io.bigredbutton.jitsi;

import io.bigredbutton.response.Bridges;
import io.bigredbutton.response.Made;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls on a Jitsi server: a call is there as soon as somebody opens its address. */
public final class JitsiBridges implements Bridges {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 5;

    private final JitsiSettings settings;

    public JitsiBridges(JitsiSettings settings) {
        this.settings = settings;
    }

    @Override
    public Made link(Wanted order) {
        String room = order.incident() + "-" + mark(order.incident().value());
        String base = settings.url().toString().replaceAll("/+$", "");
        return new Made(room, URI.create(base + "/" + room), "The call is at " + base + "/" + room + ".");
    }

    private String mark(String incident) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(incident.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
