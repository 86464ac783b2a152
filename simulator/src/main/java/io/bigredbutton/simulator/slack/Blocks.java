package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a person reads in a message made of blocks. */
final class Blocks {

    private Blocks() {}

    static String text(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        read(blocks, lines);
        return String.join("\n", lines);
    }

    private static void read(JsonNode node, List<String> lines) {
        JsonNode text = node.path("text");
        if (text.isTextual()) {
            lines.add(text.textValue());
            return;
        }
        node.forEach(child -> read(child, lines));
    }
}
