package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Slack's documents ask of blocks, as far as messages here use them. */
final class BlockRules {

    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_SECTION = 3_000;
    private static final int MOST_ELEMENTS = 25;
    private static final int LONGEST_BUTTON = 75;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_VALUE = 2_000;

    private BlockRules() {}

    /** Whether Slack would take them. */
    static boolean allow(JsonNode blocks) {
        if (!blocks.isArray() || blocks.size() > MOST_BLOCKS) {
            return false;
        }
        for (JsonNode block : blocks) {
            if (!allowOne(block)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowOne(JsonNode block) {
        String type = block.path("type").asText();
        return switch (type) {
            case "" -> false;
            case "section" -> block.has("fields") || text(block.path("text"), LONGEST_SECTION);
            case "actions" -> actions(block.path("elements"));
            default -> true;
        };
    }

    private static boolean actions(JsonNode elements) {
        if (!elements.isArray() || elements.isEmpty() || elements.size() > MOST_ELEMENTS) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (JsonNode element : elements) {
            String name = element.path("action_id").asText();
            boolean right = !element.path("type").asText().equals("button") || button(element);
            if (!right || name.length() > LONGEST_NAME || (!name.isEmpty() && !names.add(name))) {
                return false;
            }
        }
        return true;
    }

    private static boolean button(JsonNode button) {
        JsonNode text = button.path("text");
        return text.path("type").asText().equals("plain_text")
                && text(text, LONGEST_BUTTON)
                && button.path("value").asText().length() <= LONGEST_VALUE;
    }

    private static boolean text(JsonNode object, int longest) {
        String type = object.path("type").asText();
        String text = object.path("text").asText();
        return (type.equals("mrkdwn") || type.equals("plain_text")) && !text.isEmpty() && text.length() <= longest;
    }
}
