package io.bigredbutton.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has it. {@code how} is a phrase as "by pressing 1". */
public record Acknowledgement(
        String by, Instant at, @Nullable String how) {}
