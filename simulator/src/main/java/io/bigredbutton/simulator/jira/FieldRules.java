package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Jira checks in the fields of an issue before it takes them, with its own words for what is wrong. */
final class FieldRules {

    static final String PROJECT = "OPS";
    static final List<String> TYPES = List.of("Task", "Bug", "Story", "Epic", "Incident");

    private static final Set<String> ON_SCREEN = Set.of(
            "project",
            "issuetype",
            "summary",
            "description",
            "labels",
            "priority",
            "assignee",
            "reporter",
            "duedate",
            "environment",
            "components",
            "parent");
    private static final Set<String> PRIORITIES = Set.of("Highest", "High", "Medium", "Low", "Lowest");
    private static final String NOT_ADF =
            "Operation value must be an Atlassian Document (see the Atlassian Document Format)";

    private FieldRules() {}

    /** What is wrong with a new issue's fields, by field; empty where nothing is. */
    static Map<String, String> ofNew(JsonNode fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        JsonNode project = fields.path("project");
        if (!PROJECT.equals(project.path("key").asText())
                && !"10000".equals(project.path("id").asText())) {
            wrong.put("project", "valid project is required");
            return wrong;
        }
        JsonNode type = fields.path("issuetype");
        if (!TYPES.contains(type.path("name").asText())
                && !idOfType(type.path("id").asText())) {
            wrong.put("issuetype", type.isMissingNode() ? "Specify an issue type" : "Specify a valid issue type");
        }
        if (fields.path("summary").asText().isBlank()) {
            wrong.put("summary", "You must specify a summary of the issue.");
        }
        wrong.putAll(ofAny(fields));
        return wrong;
    }

    /** What is wrong with fields that are set on any issue. */
    static Map<String, String> ofAny(JsonNode fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        fields.fieldNames().forEachRemaining(name -> {
            if (!ON_SCREEN.contains(name)) {
                wrong.put(name, "Field '" + name + "' cannot be set. It is not on the appropriate screen, or unknown.");
            }
        });
        summary(fields.path("summary"), wrong);
        labels(fields.path("labels"), wrong);
        JsonNode description = fields.path("description");
        if (!description.isMissingNode() && !description.isNull() && !Adf.isDocument(description)) {
            wrong.put("description", NOT_ADF);
        }
        JsonNode priority = fields.path("priority");
        if (priority.has("name") && !PRIORITIES.contains(priority.path("name").asText())) {
            wrong.put("priority", "Specify the Priority (name) in string format");
        }
        return wrong;
    }

    private static void summary(JsonNode summary, Map<String, String> wrong) {
        if (summary.isMissingNode()) {
            return;
        }
        if (!summary.isTextual()) {
            wrong.put("summary", "Operation value must be a string");
        } else if (summary.textValue().contains("\n") || summary.textValue().contains("\r")) {
            wrong.put("summary", "The summary is invalid because it contains newline characters.");
        } else if (summary.textValue().length() > 255) {
            wrong.put("summary", "Summary can't exceed 255 characters.");
        }
    }

    private static void labels(JsonNode labels, Map<String, String> wrong) {
        if (!labels.isMissingNode() && !labels.isNull() && !labels.isArray()) {
            wrong.put("labels", "data was not an array");
        }
        labels.forEach(label -> {
            if (!label.isTextual()) {
                wrong.put("labels", "string expected at index 0");
            } else if (label.textValue().contains(" ")) {
                wrong.put("labels", "The label '" + label.textValue() + "' contains spaces which is invalid.");
            } else if (label.textValue().length() > 255) {
                wrong.put(
                        "labels", "The label '" + label.textValue() + "' exceeds the maximum length of 255 characters");
            }
        });
    }

    /** The id of a type of that name. */
    static String typeId(String name) {
        return String.valueOf(10_001 + TYPES.indexOf(name));
    }

    private static boolean idOfType(String id) {
        return TYPES.stream().anyMatch(type -> typeId(type).equals(id));
    }

    /** The fields as Jira keeps them: type and project by name and id, labels there even when empty. */
    static ObjectNode kept(ObjectNode fields) {
        ObjectNode kept = fields.deepCopy();
        String name = TYPES.stream()
                .filter(type ->
                        typeId(type).equals(fields.path("issuetype").path("id").asText()))
                .findFirst()
                .orElse(fields.path("issuetype").path("name").asText());
        kept.putObject("issuetype").put("id", typeId(name)).put("name", name);
        kept.putObject("project").put("id", "10000").put("key", PROJECT).put("name", "Operations");
        if (!kept.path("labels").isArray()) {
            kept.putArray("labels");
        }
        if (!kept.hasNonNull("priority")) {
            kept.putObject("priority").put("name", "Medium");
        }
        return kept;
    }
}
