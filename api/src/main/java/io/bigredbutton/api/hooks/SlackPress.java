package io.bigredbutton.api.hooks;

import io.bigredbutton.api.incidents.Key;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.ResponsePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A press of one of our buttons in Slack: which word it says, and to which incident. */
record SlackPress(IncidentId incident, Word word) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ACTIONS = Set.of("acknowledge", "mitigate", "resolve", "command");

    /** The presses in Slack's payload; what is not of our buttons is none of our business. */
    static List<SlackPress> in(Query form, ResponsePlan plan) {
        JsonNode payload = parsed(form.text("payload"));
        if (!payload.path("type").asString("").equals("block_actions")) {
            return List.of();
        }
        List<SlackPress> presses = new ArrayList<>();
        for (JsonNode action : payload.path("actions")) {
            if (ACTIONS.contains(text(action, "action_id"))) {
                presses.add(of(action, payload, plan));
            }
        }
        return List.copyOf(presses);
    }

    private static SlackPress of(JsonNode action, JsonNode payload, ResponsePlan plan) {
        JsonNode user = payload.path("user");
        String handle = text(user, "username").isEmpty() ? text(user, "name") : text(user, "username");
        String by = SlackMember.named(text(user, "id"), handle, plan);
        String verb = text(action, "action_id");
        String key = key(verb + ":" + text(user, "id") + ":", text(action, "action_ts"));
        return new SlackPress(Stories.id(text(action, "value")), word(verb, key, by));
    }

    /** The same for the same press, and another for the next. */
    private static String key(String what, String moment) {
        return (moment.isEmpty() ? Key.random() : Key.of("POST", "/hooks/slack/interactions", what + moment)).hash();
    }

    private static Word word(String verb, String key, String by) {
        return switch (verb) {
            case "acknowledge" -> new Word.Acknowledge(key, by, "in Slack", null);
            case "mitigate" -> new Word.Mitigate(key, by, null);
            case "resolve" -> new Word.Resolve(key, by, null);
            default -> new Word.TakeRole(key, by, Role.COMMANDER, by);
        };
    }

    private static JsonNode parsed(String payload) {
        try {
            JsonNode node = JSON.readTree(payload);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static Refusal wrong() {
        return Refusal.wrong("payload must be a form field with the JSON object that Slack sends.");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
