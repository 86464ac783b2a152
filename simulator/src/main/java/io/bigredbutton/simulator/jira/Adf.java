package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;

/** Atlassian's document format: whether something is such a document, and what a person reads in it. */
final class Adf {

    private Adf() {}

    static boolean isDocument(JsonNode node) {
        return node.isObject()
                && node.path("type").asText().equals("doc")
                && node.path("version").asInt() == 1
                && node.path("content").isArray();
    }

    /** The text alone, blocks on lines of their own. */
    static String text(JsonNode document) {
        StringBuilder text = new StringBuilder();
        write(document, text);
        return text.toString().strip();
    }

    private static void write(JsonNode node, StringBuilder text) {
        switch (node.path("type").asText()) {
            case "text" -> text.append(node.path("text").asText());
            case "hardBreak" -> text.append('\n');
            case "inlineCard" -> text.append(node.path("attrs").path("url").asText());
            default -> node.path("content").forEach(child -> write(child, text));
        }
        if (node.path("type").asText().matches("paragraph|heading|codeBlock|listItem|rule")
                && !text.toString().endsWith("\n")) {
            text.append('\n');
        }
    }
}
