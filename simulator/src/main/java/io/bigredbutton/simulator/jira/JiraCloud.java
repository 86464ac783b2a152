package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Failure;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Routes;
import io.bigredbutton.simulator.vendor.WebVendor;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A Jira Cloud site with one project, OPS. */
public final class JiraCloud implements WebVendor {

    static final String NAME = "jira";

    private static final int MOST_SHOWN = 25;
    private static final String API = "/rest/api/3/";
    private static final String ISSUE = API + "issue/{issue}";

    private final Issues issues;
    private final Conversation conversation;
    private final Links links;
    private final Search search;
    private final Routes routes;

    /**
     * A site.
     *
     * @param indexLag how long after its creation an issue is found by the search
     */
    public JiraCloud(World world, Duration indexLag) {
        this.issues = new Issues(world);
        this.conversation = new Conversation(world, issues);
        this.links = new Links(world, issues, conversation);
        this.search = new Search(world, issues, indexLag);
        this.routes = allRoutes();
    }

    private Routes allRoutes() {
        return new Routes()
                .on("POST", API + "issue", "issue.create", issues::create)
                .on("GET", ISSUE, "issue.get", issues.on(issues::get))
                .on("PUT", ISSUE, "issue.edit", issues.on(issues::edit))
                .on("GET", ISSUE + "/comment", "issue.comments", issues.on(conversation::list))
                .on("POST", ISSUE + "/comment", "issue.comment", issues.on(conversation::add))
                .on("GET", ISSUE + "/transitions", "issue.transitions", issues.on(issues::transitions))
                .on("POST", ISSUE + "/transitions", "issue.transition", issues.on(issues::transition))
                .on("GET", ISSUE + "/remotelink", "issue.remotelinks", issues.on(links::remoteLinks))
                .on("POST", ISSUE + "/remotelink", "issue.remotelink", issues.on(links::linkRemote))
                .on("PUT", ISSUE + "/properties/{property}", "issue.property", issues.on(issues::setProperty))
                .on("GET", ISSUE + "/properties/{property}", "issue.property.get", issues.on(issues::property))
                .on("POST", API + "issueLink", "issue.link", links::link)
                .on("POST", API + "search/jql", "issue.search", search::search)
                .on("GET", API + "search", "issue.search", JiraCloud::removed)
                .on("POST", API + "search", "issue.search", JiraCloud::removed)
                .on("GET", API + "project/{project}", "project.get", JiraCloud::project)
                .on("GET", API + "myself", "myself", ask -> Reply.json(200, bot()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String root() {
        return "/jira";
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Reply failure(Failure failure) {
        return Errors.of(failure);
    }

    @Override
    public Routes control() {
        return new Routes().on("GET", "/jira/browse/{issue}", "browse", JiraCloud::browse);
    }

    private static Reply browse(Ask ask) {
        return Reply.seeOther("/#" + ask.parameter("issue").replaceAll("[^A-Z0-9-]", ""));
    }

    @Override
    public Map<String, Object> shown() {
        return Map.of(
                "tickets",
                issues.all().stream()
                        .sorted(Comparator.comparing(Issue::created).reversed())
                        .limit(MOST_SHOWN)
                        .map(issue -> Ticket.of(issue, conversation.linesOn(issue), links.shownOf(issue)))
                        .toList());
    }

    private static Reply removed(Ask ask) {
        return Errors.of(
                410,
                "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration"
                        + " guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046");
    }

    private static Reply project(Ask ask) {
        String key = ask.parameter("project");
        if (!List.of(FieldRules.PROJECT, "10000").contains(key)) {
            return Errors.of(404, "No project could be found with key '" + key + "'.");
        }
        ObjectNode project =
                Json.object().put("id", "10000").put("key", FieldRules.PROJECT).put("name", "Operations");
        ArrayNode types = project.putArray("issueTypes");
        FieldRules.TYPES.forEach(type -> types.addObject()
                .put("id", FieldRules.typeId(type))
                .put("name", type)
                .put("subtask", false));
        return Reply.json(200, project);
    }

    /** The account that asks. */
    static ObjectNode bot() {
        return Json.object()
                .put("accountId", "5b10ac8d82e05b22cc7d4ef5")
                .put("accountType", "app")
                .put("displayName", "Big Red Button")
                .put("active", true)
                .put("timeZone", "Etc/UTC");
    }
}
