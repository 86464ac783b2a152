package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comments on issues. */
final class Conversation {

    private final World world;
    private final Issues issues;
    private final Shelf<Comment> comments;

    Conversation(World world, Issues issues) {
        this.world = world;
        this.issues = issues;
        this.comments = world.shelf("jira.comments", Comment.class);
    }

    Reply add(Issue issue, Ask ask) {
        ObjectNode body = ask.json();
        if (!Adf.isDocument(body.path("body")) || Adf.text(body.path("body")).isEmpty()) {
            return Errors.ofFields(Map.of("comment", "Comment body is not valid!"));
        }
        JsonNode properties = body.path("properties");
        if (!properties.isMissingNode() && !properties.isArray()) {
            return Errors.of(400, "Field 'properties' is a list of objects with key and value.");
        }
        Comment comment = new Comment(
                issue.key(),
                body.path("body"),
                properties.isArray() ? properties : Json.object().putArray("none"),
                world.now());
        String id = comments.add(comment);
        String text = Adf.text(comment.body());
        issues.happened("issue.comment", issue, issue.knownAs() + "/" + knownAs(comment, text), Map.of("text", text));
        return Reply.json(201, shown(id, comment, ask, true));
    }

    /** A comment on the way of another request, such as a link. */
    void add(Issue issue, JsonNode body) {
        if (Adf.isDocument(body)) {
            String text = Adf.text(body);
            comments.add(new Comment(issue.key(), body, Json.object().putArray("none"), world.now()));
            issues.happened("issue.comment", issue, issue.knownAs() + "/" + text, Map.of("text", text));
        }
    }

    private static String knownAs(Comment comment, String text) {
        JsonNode value = comment.properties().path(0).path("value");
        return value.isMissingNode() ? text : value.isValueNode() ? value.asText() : value.toString();
    }

    Reply list(Issue issue, Ask ask) {
        List<Map.Entry<String, Comment>> all = comments.entries().entrySet().stream()
                .filter(entry -> entry.getValue().issue().equals(issue.key()))
                .toList();
        int from = number(ask.field("startAt"), 0);
        int most = number(ask.field("maxResults"), 5000);
        boolean withProperties = String.valueOf(ask.field("expand")).contains("properties");
        ObjectNode answer =
                Json.object().put("startAt", from).put("maxResults", most).put("total", all.size());
        ArrayNode list = answer.putArray("comments");
        all.stream()
                .skip(from)
                .limit(most)
                .forEach(entry -> list.add(shown(entry.getKey(), entry.getValue(), ask, withProperties)));
        return Reply.json(200, answer);
    }

    private static int number(@Nullable String value, int otherwise) {
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static ObjectNode shown(String id, Comment comment, Ask ask, boolean withProperties) {
        ObjectNode shown = Json.object()
                .put("self", Issues.selfOf(ask, "issue/" + comment.issue() + "/comment/" + id))
                .put("id", id);
        shown.set("author", JiraCloud.bot());
        shown.set("body", comment.body());
        shown.put("created", IssueView.time(comment.created()));
        shown.put("updated", IssueView.time(comment.created()));
        if (withProperties) {
            shown.set("properties", comment.properties());
        }
        return shown;
    }

    /** What people read, for the page: one line for each comment on this issue. */
    List<String> linesOn(Issue issue) {
        return comments.all().stream()
                .filter(comment -> comment.issue().equals(issue.key()))
                .map(comment -> Adf.text(comment.body()))
                .toList();
    }
}
