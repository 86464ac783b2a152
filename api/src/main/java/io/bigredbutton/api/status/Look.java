package io.bigredbutton.api.status;

import io.bigredbutton.check.Checked;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a vendor at this moment.
 *
 * @param last what the latest look that ended has found
 * @param running whether a look is under way
 * @param nobody whether that look waits for a worker in vain
 */
record Look(String vendor, @Nullable Checked last, boolean running, boolean nobody) {

    private static final Duration FRESH = Duration.ofMinutes(1);

    static Look unknown(String vendor) {
        return new Look(vendor, null, false, false);
    }

    Look begun() {
        return new Look(vendor, last, true, false);
    }

    /** Whether it is time to look again. */
    boolean stale(Instant now) {
        return !running && (last == null || last.at().plus(FRESH).isBefore(now));
    }
}
