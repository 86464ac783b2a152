package io.bigredbutton.check;

import java.time.Instant;

/** A look that did not end well, and what it said. */
public record Failure(Instant at, String sentence) {}
