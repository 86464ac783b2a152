package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A button under a message: {@code action} and {@code value} are what is sent when it is pressed. */
public record Button(String text, String action, String value, String channel, String ts) {

    static List<Button> of(Message message) {
        List<Button> buttons = new ArrayList<>();
        if (message.blocks() != null) {
            for (JsonNode block : message.blocks()) {
                for (JsonNode element : block.path("elements")) {
                    if (element.path("type").asText().equals("button")) {
                        buttons.add(of(message, element));
                    }
                }
            }
        }
        return List.copyOf(buttons);
    }

    private static Button of(Message message, JsonNode element) {
        return new Button(
                element.path("text").path("text").asText(),
                element.path("action_id").asText(),
                element.path("value").asText(),
                message.channel(),
                message.ts());
    }
}
