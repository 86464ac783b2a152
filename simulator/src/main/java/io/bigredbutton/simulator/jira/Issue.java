package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One issue: the fields as they were set, its status, and the properties that programs hang on it. */
record Issue(
        String id,
        String key,
        ObjectNode fields,
        Map<String, JsonNode> properties,
        Status status,
        Instant created,
        Instant updated) {

    Issue with(Status other, Instant at) {
        return new Issue(id, key, fields, properties, other, created, at);
    }

    Issue with(ObjectNode otherFields, Instant at) {
        return new Issue(id, key, otherFields, properties, status, created, at);
    }

    Issue withProperty(String name, JsonNode value, Instant at) {
        Map<String, JsonNode> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new Issue(id, key, fields, more, status, created, at);
    }

    String summary() {
        return fields.path("summary").asText();
    }

    List<String> labels() {
        List<String> labels = new ArrayList<>();
        fields.path("labels").forEach(label -> labels.add(label.asText()));
        return labels;
    }

    /** What a program knows it by: its label for an incident, else its first label, else its key. */
    String knownAs() {
        return labels().stream()
                .filter(label -> label.startsWith("inc-"))
                .findFirst()
                .or(() -> labels().stream().findFirst())
                .orElse(key);
    }
}
