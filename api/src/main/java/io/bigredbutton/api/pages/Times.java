package io.bigredbutton.api.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as people read them on a page; all in UTC. */
public final class Times {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Times() {}

    /** The time of day, with the date where it is another day. */
    static String at(Instant at, Instant now) {
        boolean near = Duration.between(at, now).abs().compareTo(Duration.ofHours(12)) < 0;
        return (near ? CLOCK : DAY).format(at);
    }

    /** "in 30 s", "3 min ago". */
    public static String from(Instant at, Instant now) {
        Duration distance = Duration.between(now, at);
        return distance.isNegative() ? about(distance.negated()) + " ago" : "in " + about(distance);
    }

    /** "12 min". */
    static String lasting(Instant since, Instant now) {
        Duration lasted = Duration.between(since, now);
        return about(lasted.isNegative() ? Duration.ZERO : lasted);
    }

    /** "30 s", "5 min". */
    public static String about(Duration period) {
        if (period.toMinutes() < 2) {
            return period.toSeconds() + " s";
        }
        if (period.toHours() < 2) {
            return period.toMinutes() + " min";
        }
        return period.toDays() < 2 ? period.toHours() + " h" : period.toDays() + " days";
    }
}
