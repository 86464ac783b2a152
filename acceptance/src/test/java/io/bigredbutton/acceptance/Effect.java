package io.bigredbutton.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One change of the vendors' world, as {@code /control/effects} tells it. */
record Effect(String vendor, String operation, String key, Instant at, JsonNode detail) {

    static Effect of(JsonNode told) {
        return new Effect(
                told.path("vendor").asText(),
                told.path("operation").asText(),
                told.path("key").asText(),
                Instant.parse(told.path("at").asText()),
                told.path("detail"));
    }

    /** The vendor and its operation, as {@code slack chat.postMessage}. */
    String what() {
        return vendor + " " + operation;
    }

    /** Whether it is about this incident: its id stands in the key or in what people see. */
    boolean about(String incident) {
        return key.contains(incident) || detail.toString().contains(incident);
    }

    /** One part of what a person would see. */
    String shows(String part) {
        return detail.path(part).asText();
    }
}
