package io.bigredbutton.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's story.
 *
 * @param at when it happened
 * @param recordedAt when it was written down; later than {@code at} where somebody added it afterwards
 * @param kind what sort of line: declared, step, page, acknowledged, role, status, reminder, severity, state, note, or
 *     another kind of note that people use
 * @param who the person, or the vendor where it is a step
 * @param step the step's slug
 * @param attempts how many attempts it took
 * @param lastFailure why the last attempt before it failed
 * @param evidence a link to what was made
 */
public record Entry(
        Instant at,
        Instant recordedAt,
        String kind,
        String who,
        String text,
        @Nullable String step,
        @Nullable Integer attempts,
        @Nullable String lastFailure,
        @Nullable String evidence) {}
