package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.world.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a method was called with: a form as a rule, or a JSON object. */
final class Args {

    private final Ask ask;
    private final JsonNode json;

    Args(Ask ask) {
        this.ask = ask;
        String type = ask.header("Content-Type");
        boolean isJson = type != null && type.startsWith("application/json") && ask.hasBody();
        this.json = isJson ? ask.json() : Json.object();
    }

    /** Where this workspace is shown, with a slash at the end. */
    String site() {
        return "http://" + ask.header("Host") + "/slack/";
    }

    /** The text of that name; empty where it is missing or empty. */
    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode()) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
        return Optional.ofNullable(ask.field(name)).orElse("");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean flag(String name) {
        return List.of("1", "true").contains(text(name));
    }

    /** A whole number between 1 and most. */
    int number(String name, int otherwise, int most) {
        String value = text(name);
        return value.matches("\\d{1,6}") && !value.matches("0+") ? Math.min(most, Integer.parseInt(value)) : otherwise;
    }

    /** The texts between commas. */
    List<String> list(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The JSON in a text argument; a missing node where there is none, and refused where it is no JSON. */
    JsonNode tree(String name, String error) {
        try {
            return Json.read(text(name).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refused(error);
        }
    }
}
