package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Issues from their creation through their transitions and edits. */
final class Issues {

    private static final int LONGEST_PROPERTY = 32_768;

    private final World world;
    private final Shelf<Issue> issues;

    Issues(World world) {
        this.world = world;
        this.issues = world.shelf("jira.issues", Issue.class);
    }

    List<Issue> all() {
        return issues.all();
    }

    /** The issue of that id or key. */
    Optional<Issue> find(String idOrKey) {
        return issues.find(idOrKey)
                .or(() -> issues.all().stream()
                        .filter(issue -> issue.id().equals(idOrKey))
                        .findFirst());
    }

    /** What that does to the issue that the path names; 404 where there is none. */
    Function<Ask, Reply> on(BiFunction<Issue, Ask, Reply> deed) {
        return ask -> find(ask.parameter("issue"))
                .map(issue -> deed.apply(issue, ask))
                .orElseGet(Errors::noIssue);
    }

    Reply create(Ask ask) {
        ObjectNode body = ask.json();
        if (!(body.path("fields") instanceof ObjectNode fields)) {
            return Errors.of(400, "Field 'fields' is required and is an object.");
        }
        Map<String, String> wrong = FieldRules.ofNew(fields);
        if (!wrong.isEmpty()) {
            return Errors.ofFields(wrong);
        }
        Optional<Reply> refused = refusedProperties(body.path("properties"));
        if (refused.isPresent()) {
            return refused.get();
        }
        Issue issue = open(fields, body.path("properties"));
        happened(
                "issue.create",
                issue,
                issue.knownAs(),
                Map.of(
                        "project",
                        FieldRules.PROJECT,
                        "labels",
                        issue.labels(),
                        "text",
                        Adf.text(fields.path("description"))));
        return Reply.json(
                201,
                Json.object()
                        .put("id", issue.id())
                        .put("key", issue.key())
                        .put("self", selfOf(ask, "issue/" + issue.id())));
    }

    private Issue open(ObjectNode fields, JsonNode given) {
        int number = issues.all().size() + 1;
        String id = String.valueOf(10_000 + number);
        String key = FieldRules.PROJECT + "-" + number;
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        given.forEach(property -> properties.put(property.path("key").asText(), property.path("value")));
        return issues.put(
                key, new Issue(id, key, FieldRules.kept(fields), properties, Status.TO_DO, world.now(), world.now()));
    }

    private static Optional<Reply> refusedProperties(JsonNode properties) {
        for (JsonNode property : properties) {
            if (property.path("key").asText().isBlank() || !property.has("value")) {
                return Optional.of(Errors.of(400, "Every property needs a key and a value."));
            }
            if (property.path("value").toString().length() > LONGEST_PROPERTY) {
                return Optional.of(tooLong());
            }
        }
        return Optional.empty();
    }

    private static Reply tooLong() {
        return Errors.of(400, "The property value exceeds the maximum length of 32768 characters.");
    }

    Reply get(Issue issue, Ask ask) {
        return Reply.json(200, IssueView.of(issue, List.of("*all"), selfOf(ask, "issue/" + issue.id())));
    }

    Reply edit(Issue issue, Ask ask) {
        ObjectNode body = ask.json();
        if (!body.has("fields") && !body.has("update") && !body.has("properties")) {
            return Errors.of(400, "one of 'fields' or 'update' required");
        }
        ObjectNode set = body.path("fields") instanceof ObjectNode fields ? fields.deepCopy() : Json.object();
        Updates.apply(body.path("update"), issue, set);
        Map<String, String> wrong = FieldRules.ofAny(set);
        if (!wrong.isEmpty()) {
            return Errors.ofFields(wrong);
        }
        ObjectNode after = issue.fields().deepCopy();
        List<String> changed = new ArrayList<>();
        set.fields().forEachRemaining(field -> {
            if (!field.getValue().equals(after.path(field.getKey()))) {
                changed.add(field.getKey() + "=" + shown(field.getValue()));
                after.set(field.getKey(), field.getValue());
            }
        });
        if (!changed.isEmpty()) {
            Issue edited = issues.put(issue.key(), issue.with(after, world.now()));
            String what = String.join(", ", changed);
            happened("issue.edit", edited, edited.knownAs() + "/" + what, Map.of("text", what));
        }
        return Reply.nothing(204);
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() ? value.asText() : Adf.isDocument(value) ? Adf.text(value) : value.toString();
    }

    Reply transitions(Issue issue, Ask ask) {
        ObjectNode answer = Json.object().put("expand", "transitions");
        ArrayNode list = answer.putArray("transitions");
        for (Status status : Status.values()) {
            if (status != issue.status()) {
                list.add(status.asTransition());
            }
        }
        return Reply.json(200, answer);
    }

    Reply transition(Issue issue, Ask ask) {
        JsonNode id = ask.json().path("transition").path("id");
        if (id.isMissingNode()) {
            return Errors.of(400, "Missing 'transition' identifier");
        }
        Optional<Status> to = Status.reachedBy(id.asText()).filter(status -> status != issue.status());
        if (to.isEmpty()) {
            return Errors.of(
                    400,
                    "It seems that you have tried to perform a workflow operation (" + id.asText()
                            + ") that is not valid for the current state of this issue (" + issue.key()
                            + "). The likely cause is that somebody has changed the issue recently, please look at the"
                            + " issue history for details.");
        }
        Issue moved = issues.put(issue.key(), issue.with(to.get(), world.now()));
        String status = moved.status().shown();
        happened("issue.transition", moved, moved.knownAs() + "/" + status, Map.of("status", status));
        return Reply.nothing(204);
    }

    Reply setProperty(Issue issue, Ask ask) {
        String name = ask.parameter("property");
        JsonNode value = ask.anyJson();
        if (value.toString().length() > LONGEST_PROPERTY) {
            return tooLong();
        }
        JsonNode before = issue.properties().get(name);
        if (!value.equals(before)) {
            issues.put(issue.key(), issue.withProperty(name, value, world.now()));
            happened(
                    "issue.property",
                    issue,
                    issue.knownAs() + "/" + name + "=" + value,
                    Map.of("text", name + "=" + value));
        }
        String self = selfOf(ask, "issue/" + issue.id() + "/properties/" + name);
        return Reply.json(before == null ? 201 : 200, Json.object().put("self", self));
    }

    Reply property(Issue issue, Ask ask) {
        String name = ask.parameter("property");
        JsonNode value = issue.properties().get(name);
        if (value == null) {
            return Errors.of(404, "The property with key '" + name + "' does not exist.");
        }
        ObjectNode answer = Json.object().put("key", name);
        answer.set("value", value);
        return Reply.json(200, answer);
    }

    /** Records an effect on this issue. */
    void happened(String operation, Issue issue, String key, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("issue", issue.key());
        detail.put("title", issue.summary());
        detail.putAll(more);
        world.happened(JiraCloud.NAME, operation, key, detail);
    }

    static String selfOf(Ask ask, String path) {
        return "http://" + ask.header("Host") + "/jira/rest/api/3/" + path;
    }
}
