package io.bigredbutton.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request that reached a vendor, with the fault that it met. */
public record Seen(
        String vendor,
        String operation,
        Instant at,
        @Nullable String fault) {}
