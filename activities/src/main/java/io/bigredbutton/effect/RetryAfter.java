package io.bigredbutton.effect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's word for when to ask again: seconds or an HTTP date (RFC 9110, 10.2.3).
 */
public final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** How long to wait from now, between a second and an hour; {@code null} where the header says nothing usable. */
    public static @Nullable Duration of(@Nullable String header, Instant now) {
        if (header == null || header.isBlank()) {
            return null;
        }
        Duration wait = seconds(header.trim());
        wait = wait == null ? untilDate(header.trim(), now) : wait;
        if (wait == null) {
            return null;
        }
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Duration seconds(String header) {
        try {
            return Duration.ofMillis((long) (Math.min(Double.parseDouble(header), 1e9) * 1000));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Duration untilDate(String header, Instant now) {
        try {
            return Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
