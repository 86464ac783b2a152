package io.bigredbutton.response;

import io.bigredbutton.incident.IncidentId;

/**
 * The keys of steps: {@code <incident id>/<step>}, with person, round and channel for a page, and after a reopening with
 * its number. Deterministic, so that every attempt at the same effect carries the same key.
 */
public final class StepKeys {

    private StepKeys() {}

    /** The key of a step. */
    public static String of(IncidentId incident, Step step) {
        return of(incident, step.slug(), step.opening());
    }

    /** The key of a step by its name. */
    public static String of(IncidentId incident, String slug, int opening) {
        return incident + "/" + slug + (opening > 1 ? "/r" + opening : "");
    }

    /** The key of one page. */
    public static String page(IncidentId incident, String person, int round, String channel, int opening) {
        return of(incident, "page/" + person + "/" + round + "/" + channel, opening);
    }

    /** The step that a key belongs to. */
    public static String slug(String key) {
        String[] parts = key.split("/", 3);
        return parts.length < 2 ? key : parts[1];
    }
}
