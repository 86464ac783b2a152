package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The search, which learns of a new issue only after a while. */
final class Search {

    private static final Set<String> KNOWN = Set.of(
            "expand", "fields", "fieldsByKeys", "jql", "maxResults", "nextPageToken", "properties", "reconcileIssues");

    private final World world;
    private final Issues issues;
    private final Duration lag;

    Search(World world, Issues issues, Duration lag) {
        this.world = world;
        this.issues = issues;
        this.lag = lag;
    }

    Reply search(Ask ask) {
        ObjectNode body = ask.json();
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        if (!KNOWN.containsAll(names)) {
            return Errors.of(400, "Invalid request payload. Refer to the REST API documentation and try again.");
        }
        Predicate<Issue> restriction;
        try {
            restriction = Jql.read(body.path("jql").asText(), world.now());
        } catch (Jql.Wrong e) {
            return Errors.of(400, String.valueOf(e.getMessage()));
        }
        List<String> reconciled = texts(body.path("reconcileIssues"));
        List<Issue> found = issues.all().stream()
                .filter(issue -> isIndexed(issue) || reconciled.contains(issue.id()))
                .filter(restriction)
                .sorted((a, b) -> b.created().compareTo(a.created()))
                .toList();
        return page(found, body, ask);
    }

    private boolean isIndexed(Issue issue) {
        return !issue.created().plus(lag).isAfter(world.now());
    }

    private static Reply page(List<Issue> found, ObjectNode body, Ask ask) {
        String token = body.path("nextPageToken").asText("");
        if (!token.matches("(page-\\d{1,9})?")) {
            return Errors.of(400, "The provided next page token is invalid or expired.");
        }
        int from = token.isEmpty() ? 0 : Integer.parseInt(token.substring("page-".length()));
        int most = Math.max(1, Math.min(5000, body.path("maxResults").asInt(50)));
        List<String> fields = texts(body.path("fields"));
        List<String> properties = texts(body.path("properties"));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("issues");
        found.stream().skip(from).limit(most).forEach(issue -> list.add(shown(issue, fields, properties, ask)));
        boolean last = from + most >= found.size();
        answer.put("isLast", last);
        if (!last) {
            answer.put("nextPageToken", "page-" + (from + most));
        }
        return Reply.json(200, answer);
    }

    private static ObjectNode shown(Issue issue, List<String> fields, List<String> properties, Ask ask) {
        ObjectNode shown = fields.isEmpty() || fields.equals(List.of("id"))
                ? Json.object().put("id", issue.id())
                : IssueView.of(issue, fields, Issues.selfOf(ask, "issue/" + issue.id()));
        if (!properties.isEmpty()) {
            ObjectNode wanted = shown.putObject("properties");
            issue.properties().forEach((name, value) -> {
                if (properties.contains(name)) {
                    wanted.set(name, value);
                }
            });
        }
        return shown;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
