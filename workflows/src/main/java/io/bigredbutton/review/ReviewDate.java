package io.bigredbutton.review;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a review is held. */
final class ReviewDate {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private ReviewDate() {}

    /**
     * The last working morning that keeps the deadline and leaves a quarter of the time to prepare; where the deadline
     * is too near for one, the deadline itself.
     */
    static Instant of(Instant resolved, Duration within, ZoneId zone) {
        Instant deadline = resolved.plus(within);
        ZonedDateTime morning = deadline.atZone(zone).with(MORNING);
        while (morning.toInstant().isAfter(deadline) || weekend(morning.getDayOfWeek())) {
            morning = morning.minusDays(1);
        }
        Instant earliest = resolved.plus(within.dividedBy(4));
        return morning.toInstant().isBefore(earliest) ? deadline : morning.toInstant();
    }

    private static boolean weekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
