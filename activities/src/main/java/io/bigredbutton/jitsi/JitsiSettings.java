package io.bigredbutton.jitsi;

import java.net.URI;

/**
 * Where calls are held.
 *
 * @param url of the Jitsi server, as {@code https://meet.jit.si}
 * @param secret what makes a call's address unguessable
 */
public record JitsiSettings(URI url, String secret) {

    public JitsiSettings {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("JITSI_SECRET is empty; set it to any long random text.");
        }
    }

    @Override
    public String toString() {
        return "Jitsi at " + url;
    }
}
