package io.bigredbutton.api.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in the plan's file: it knows its name and line, and says what is wrong there. */
final class Part {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST_TEXT = 200;

    private final String file;
    private final String name;
    private final Node node;

    Part(String file, String name, Node node) {
        this.file = file;
        this.name = name;
        this.node = node;
    }

    /** A fault here: "response-plan.yml line 7: paging.order names 'bob', who is not under people." */
    WrongPlan wrong(String sentence) {
        int line = node.getStartMark().getLine() + 1;
        return new WrongPlan(file + " line " + line + ": " + (name.isEmpty() ? "" : name + " ") + sentence + ".");
    }

    /** The parts by their keys; a key that is not possible here is refused, and so is one that comes twice. */
    Map<String, Part> keys(@Nullable List<String> possible) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(
                    name.isEmpty() ? "the plan must consist of keys and values" : "must consist of keys and values");
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Part key = new Part(file, name, tuple.getKeyNode());
            String word = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (possible != null && !possible.contains(word)) {
                throw key.wrong((name.isEmpty() ? "the plan " : "") + "knows no '" + word + "', only "
                        + String.join(", ", possible));
            }
            if (parts.put(word, inner(word, tuple.getValueNode())) != null) {
                throw key.wrong((name.isEmpty() ? "the plan " : "") + "has '" + word + "' twice");
            }
        }
        return parts;
    }

    private Part inner(String word, Node value) {
        return new Part(file, name.isEmpty() ? word : name + "." + word, value);
    }

    /** The parts of a list. */
    List<Part> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list, as [ana, bo]");
        }
        List<Part> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new Part(file, name, item)));
        return items;
    }

    /** Whether nothing stands here. */
    boolean empty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** A text on one line. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || empty() || scalar.getValue().isBlank()) {
            throw wrong("must be a text");
        }
        String text = scalar.getValue().strip();
        if (text.length() > LONGEST_TEXT || CONTROL.matcher(text).find()) {
            throw wrong("must be a text on one line of at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** A text of a form; {@code form} says which. */
    String text(Predicate<String> fits, String form) {
        String text = text();
        if (!fits.test(text)) {
            throw wrong(form);
        }
        return text;
    }

    Duration period() {
        Optional<Duration> period = Periods.of(text());
        return period.orElseThrow(() -> wrong(Periods.FORM));
    }
}
