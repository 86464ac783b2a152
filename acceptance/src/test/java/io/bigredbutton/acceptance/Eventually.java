package io.bigredbutton.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waiting for something to become so, with an end. */
public final class Eventually {

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = 100;

    private Eventually() {}

    /** Waits until it is so; says what it waited for where it never is. */
    public static void await(String what, BooleanSupplier so) {
        await(what, USUAL, so);
    }

    static void await(String what, Duration atMost, BooleanSupplier so) {
        until(what, atMost, so::getAsBoolean, is -> is);
    }

    /** Looks again and again until what is seen is good, and returns it. */
    static <T> T until(String what, Supplier<T> look, Predicate<T> good) {
        return until(what, USUAL, look, good);
    }

    static <T> T until(String what, Duration atMost, Supplier<T> look, Predicate<T> good) {
        Instant end = Instant.now().plus(atMost);
        Object last;
        do {
            T seen = null;
            try {
                seen = look.get();
                last = seen;
            } catch (Web.NoAnswer e) {
                last = e.getMessage();
            }
            if (seen != null && good.test(seen)) {
                return seen;
            }
            pause(BETWEEN_LOOKS);
        } while (Instant.now().isBefore(end));
        throw new AssertionError(
                what + " did not come true in " + atMost.toSeconds() + " s; seen last: " + shown(last));
    }

    /** Lets time pass where time itself is the condition, as between two blows at random moments. */
    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    private static String shown(@Nullable Object last) {
        String text = String.valueOf(last);
        return text.length() > 4000 ? text.substring(0, 4000) + "..." : text;
    }
}
