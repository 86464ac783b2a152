package io.bigredbutton.cadence;

import java.time.Duration;

/** Periods in words. */
public final class Periods {

    private Periods() {}

    /** "45 s", "12 min", "3 h" or "2 days": whole units, rounded down. */
    public static String say(Duration period) {
        long seconds = Math.max(0, period.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
    }
}
