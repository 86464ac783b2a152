package io.bigredbutton.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint that is the same on every machine and in every replay. */
public final class Hash {

    private Hash() {}

    /** The first 128 bits of SHA-256 over the parts, in hexadecimal; the parts cannot run into one another. */
    public static String of(String... parts) {
        return HexFormat.of().formatHex(digest(parts), 0, 16);
    }

    /** The first bits of the same digest as a number that is not negative. */
    static int number(String... parts) {
        byte[] digest = digest(parts);
        return (digest[0] & 0x7f) << 24 | (digest[1] & 0xff) << 16 | (digest[2] & 0xff) << 8 | digest[3] & 0xff;
    }

    private static byte[] digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
