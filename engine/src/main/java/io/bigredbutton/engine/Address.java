package io.bigredbutton.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Temporal is and how we are let in.
 *
 * @param target host and port
 * @param tls whether the connection is encrypted: asked for, or because a key or a certificate is given
 * @param apiKey a secret
 * @param certificate of ours, with its key
 * @param authority whose certificate the server has, where it is not a well-known one
 */
record Address(
        String target,
        String namespace,
        boolean tls,
        @Nullable String apiKey,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path authority) {

    static Address in(Settings settings) {
        String target = settings.text("TEMPORAL_ADDRESS", "127.0.0.1:" + settings.port("TEMPORAL_PORT", 7233));
        if (!target.matches("[^\\s/]+:\\d{1,5}")) {
            throw new WrongSetting("TEMPORAL_ADDRESS must be a host and a port, as 127.0.0.1:7233.");
        }
        Path certificate = file(settings, "TEMPORAL_TLS_CLIENT_CERT_PATH");
        Path key = file(settings, "TEMPORAL_TLS_CLIENT_KEY_PATH");
        Path authority = file(settings, "TEMPORAL_TLS_SERVER_CA_CERT_PATH");
        if ((certificate == null) != (key == null)) {
            throw new WrongSetting("TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH belong together:"
                    + " set both or neither.");
        }
        String apiKey = settings.find("TEMPORAL_API_KEY").orElse(null);
        boolean tls = settings.yes("TEMPORAL_TLS", apiKey != null || certificate != null || authority != null);
        String namespace = settings.text("TEMPORAL_NAMESPACE", "default");
        return new Address(target, namespace, tls, apiKey, certificate, key, authority);
    }

    private static @Nullable Path file(Settings settings, String name) {
        Optional<Path> path = settings.find(name).map(Path::of);
        if (path.isPresent() && !Files.isReadable(path.get())) {
            throw new WrongSetting(name + " names " + path.get() + ", which cannot be read.");
        }
        return path.orElse(null);
    }

    @Override
    public String toString() {
        return target + ", namespace " + namespace + (tls ? ", encrypted" : "");
    }
}
