package io.bigredbutton.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words, for people anywhere. */
public final class Moments {

    private static final DateTimeFormatter MINUTE = in("EEEE, d MMMM yyyy, HH:mm 'UTC'");
    private static final DateTimeFormatter SECOND = in("HH:mm:ss 'UTC'");

    private Moments() {}

    /** "Monday, 23 November 2026, 10:00 UTC". */
    public static String say(Instant at) {
        return MINUTE.format(at);
    }

    /** "10:00:07 UTC". */
    public static String time(Instant at) {
        return SECOND.format(at);
    }

    private static DateTimeFormatter in(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
