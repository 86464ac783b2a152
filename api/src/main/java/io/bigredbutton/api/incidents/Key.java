package io.bigredbutton.api.incidents;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.Hash;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request the same request when it is repeated.
 *
 * @param hash of method, path and the caller's key; of nothing but chance where the caller sent none
 * @param sent whether the caller sent one
 */
public record Key(String hash, boolean sent) {

    private static final Pattern POSSIBLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /** The key of a request, by its {@code Idempotency-Key}. */
    public static Key of(String method, String path, @Nullable String sent) {
        if (sent == null) {
            return random();
        }
        if (!POSSIBLE.matcher(sent).matches() || sent.isBlank()) {
            throw Refusal.wrong("Idempotency-Key must be 1 to 255 printable characters.");
        }
        return new Key(Hash.of(method, path, sent), true);
    }

    /** A key that nobody repeats. */
    public static Key random() {
        return new Key(Hash.of(UUID.randomUUID().toString()), false);
    }
}
