package io.bigredbutton.incident;

import org.jspecify.annotations.Nullable;

/**
 * What came of a word.
 *
 * @param incident the incident after it
 * @param changed whether it changed anything; a word that was heard before, or says what is so already, does not
 * @param refusal why it was refused, in one sentence
 */
public record Heard(
        Incident incident, boolean changed, @Nullable String refusal) {

    static Heard changed(Incident incident) {
        return new Heard(incident, true, null);
    }

    static Heard nothing(Incident incident) {
        return new Heard(incident, false, null);
    }

    static Heard refused(Incident incident, String refusal) {
        return new Heard(incident, false, refusal);
    }
}
