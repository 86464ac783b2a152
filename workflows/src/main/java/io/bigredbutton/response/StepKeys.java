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

    /** The person of a page's key. */
    public static String person(String key) {
        return part(key, 2);
    }

    /** The channel of a page's key. */
    public static String channel(String key) {
        return part(key, 4);
    }

    /** The step that a key belongs to. */
    public static String slug(String key) {
        return part(key, 1);
    }

    /** The opening of the incident that a key belongs to. */
    public static int opening(String key) {
        String last = key.substring(key.lastIndexOf('/') + 1);
        return last.matches("r[0-9]{1,9}") ? Integer.parseInt(last.substring(1)) : 1;
    }

    private static String part(String key, int place) {
        String[] parts = key.split("/");
        return parts.length > place ? parts[place] : "";
    }
}
