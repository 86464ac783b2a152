package io.bigredbutton.timeline;

import java.time.Instant;

/**
 * What happens by itself next, unless something else happens first.
 *
 * @param what the timer's own sentence, as "Page the next person unless Ana Lima answers"
 */
public record Due(Instant at, String what) {}
