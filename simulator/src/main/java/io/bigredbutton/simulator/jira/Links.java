package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Links from issues to each other, and to pages elsewhere. */
final class Links {

    private static final Set<String> TYPES = Set.of("Blocks", "Cloners", "Duplicate", "Relates");

    private final Issues issues;
    private final Conversation conversation;
    private final Shelf<Link> links;
    private final Shelf<RemoteLink> remote;

    Links(World world, Issues issues, Conversation conversation) {
        this.issues = issues;
        this.conversation = conversation;
        this.links = world.shelf("jira.links", Link.class);
        this.remote = world.shelf("jira.remotelinks", RemoteLink.class);
    }

    /** Links two issues. A link that is there already is said to be created, and is not there twice. */
    Reply link(Ask ask) {
        ObjectNode body = ask.json();
        String type = body.path("type").path("name").asText();
        if (!TYPES.contains(type)) {
            return Errors.of(404, "No issue link type with name '" + type + "' found.");
        }
        Optional<Issue> inward = issue(body.path("inwardIssue"));
        Optional<Issue> outward = issue(body.path("outwardIssue"));
        if (inward.isEmpty() || outward.isEmpty()) {
            return Errors.noIssue();
        }
        Link link = new Link(type, inward.get().key(), outward.get().key());
        if (!links.all().contains(link)) {
            links.add(link);
            issues.happened(
                    "issue.link",
                    inward.get(),
                    inward.get().knownAs() + "/" + link.inward() + "/" + type + "/" + link.outward(),
                    Map.of("text", link.inward() + " " + type + " " + link.outward()));
        }
        conversation.add(inward.get(), body.path("comment").path("body"));
        return Reply.nothing(201);
    }

    /** What the page shows of this issue's links: other issues, and pages elsewhere. */
    List<Ticket.Link> shownOf(Issue issue) {
        Stream<Ticket.Link> issues = links.all().stream()
                .filter(link ->
                        link.inward().equals(issue.key()) || link.outward().equals(issue.key()))
                .map(link -> {
                    String other = link.inward().equals(issue.key()) ? link.outward() : link.inward();
                    return new Ticket.Link(link.type() + ": " + other, "#" + other);
                });
        Stream<Ticket.Link> pages = remote.all().stream()
                .filter(link -> link.issue().equals(issue.key()))
                .map(link -> link.link().path("object"))
                .map(page -> new Ticket.Link(
                        page.path("title").asText(page.path("url").asText()),
                        page.path("url").asText()));
        return Stream.concat(issues, pages).toList();
    }

    private Optional<Issue> issue(JsonNode named) {
        return issues.find(named.path("key").asText(named.path("id").asText()));
    }

    /** Links to a page elsewhere; a link of the same global id is replaced. */
    Reply linkRemote(Issue issue, Ask ask) {
        ObjectNode body = ask.json();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String field : new String[] {"url", "title"}) {
            if (body.path("object").path(field).asText().isBlank()) {
                wrong.put(field, "'" + field + "' is required.");
            }
        }
        if (!wrong.isEmpty()) {
            return Errors.ofFields(wrong);
        }
        String url = body.path("object").path("url").asText();
        String globalId = body.path("globalId").asText("");
        Optional<String> before = globalId.isEmpty() ? Optional.empty() : idOf(issue, globalId);
        RemoteLink link = new RemoteLink(issue.key(), globalId, body);
        boolean same = before.flatMap(remote::find).filter(link::equals).isPresent();
        String id = before.orElseGet(remote::nextId);
        if (!same) {
            remote.put(id, link);
            String key = issue.knownAs() + "/" + (globalId.isEmpty() ? url : globalId);
            issues.happened("issue.remotelink", issue, key, Map.of("text", url));
        }
        return Reply.json(
                before.isPresent() ? 200 : 201,
                Json.object()
                        .put("id", Integer.parseInt(id))
                        .put("self", Issues.selfOf(ask, "issue/" + issue.key() + "/remotelink/" + id)));
    }

    private Optional<String> idOf(Issue issue, String globalId) {
        return remote.entries().entrySet().stream()
                .filter(entry -> entry.getValue().issue().equals(issue.key())
                        && entry.getValue().globalId().equals(globalId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Reply remoteLinks(Issue issue, Ask ask) {
        String globalId = ask.field("globalId");
        ArrayNode list = Json.object().putArray("links");
        remote.entries().forEach((id, link) -> {
            if (link.issue().equals(issue.key()) && (globalId == null || globalId.equals(link.globalId()))) {
                ObjectNode shown = Json.object().put("id", Integer.parseInt(id));
                shown.setAll((ObjectNode) link.link());
                list.add(shown);
            }
        });
        return Reply.json(200, list);
    }
}
