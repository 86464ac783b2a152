package io.bigredbutton.plan;

import java.time.Duration;

/**
 * What a severity asks for.
 *
 * @param updateEvery how often people are owed an update
 * @param reviewWithin how long after it is resolved the review is held at the latest
 */
public record SeverityRule(String name, Duration updateEvery, Duration reviewWithin) {}
