package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/** The other way to edit: operations on a field, such as adding one label. */
final class Updates {

    private Updates() {}

    /** Works out what the operations make of the fields, into {@code set}. */
    static void apply(JsonNode update, Issue issue, ObjectNode set) {
        update.fields().forEachRemaining(field -> {
            String name = field.getKey();
            for (JsonNode operation : field.getValue()) {
                if (operation.has("set")) {
                    set.set(name, operation.get("set"));
                } else if (name.equals("labels")) {
                    set.set(
                            name,
                            labels(
                                    operation,
                                    set.has(name)
                                            ? set.path(name)
                                            : issue.fields().path(name)));
                }
            }
        });
    }

    private static ArrayNode labels(JsonNode operation, JsonNode before) {
        Set<String> labels = new LinkedHashSet<>();
        before.forEach(label -> labels.add(label.asText()));
        if (operation.has("add")) {
            labels.add(operation.get("add").asText());
        }
        if (operation.has("remove")) {
            labels.remove(operation.get("remove").asText());
        }
        ArrayNode after = Json.object().putArray("labels");
        labels.forEach(after::add);
        return after;
    }
}
