package io.bigredbutton.jira;

import io.bigredbutton.effect.VendorText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plain text as a document in Atlassian's format: text nodes alone, so that nothing in it is mark-up. See
 * {@code https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/}.
 */
final class Document {

    private static final int LONGEST = 20_000;

    private Document() {}

    /** One paragraph. */
    static Map<String, Object> of(String sentence) {
        return document(List.of(paragraph(List.of(text(sentence)))));
    }

    /** The text's paragraphs, and a last one that links to the incident's page. */
    static Map<String, Object> of(String description, URI page) {
        List<Object> paragraphs = new ArrayList<>();
        for (String part : VendorText.cut(description, LONGEST).split("\\R\\s*\\R")) {
            List<Object> lines = lines(part);
            if (!lines.isEmpty()) {
                paragraphs.add(paragraph(lines));
            }
        }
        Map<String, Object> link = Map.of("type", "link", "attrs", Map.of("href", page.toString()));
        paragraphs.add(paragraph(List.of(Map.of(
                "type", "text",
                "text", page.toString(),
                "marks", List.of(link)))));
        return document(paragraphs);
    }

    private static List<Object> lines(String part) {
        List<Object> nodes = new ArrayList<>();
        for (String line : part.split("\\R")) {
            String harmless = VendorText.oneLine(line);
            // Jira refuses an empty text node.
            if (!harmless.isEmpty()) {
                if (!nodes.isEmpty()) {
                    nodes.add(Map.of("type", "hardBreak"));
                }
                nodes.add(text(harmless));
            }
        }
        return nodes;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "text", "text", text);
    }

    private static Map<String, Object> paragraph(List<Object> content) {
        return Map.of("type", "paragraph", "content", content);
    }

    private static Map<String, Object> document(List<Object> content) {
        return Map.of("type", "doc", "version", 1, "content", content);
    }
}
