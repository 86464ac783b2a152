package io.bigredbutton.api.plan;

import io.bigredbutton.incident.Stage;
import io.bigredbutton.plan.PagingOrder;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.Stakeholder;
import io.bigredbutton.plan.TicketPlan;
import io.bigredbutton.plan.Vendor;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the response plan, and refuses one that is wrong. */
public final class PlanFile {

    private static final List<String> KEYS =
            List.of("people", "paging", "severities", "stakeholders", "slack", "jira", "ask_after", "reopen_within");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ASK_AFTER = Duration.ofMinutes(5);
    private static final Duration REOPEN_WITHIN = Duration.ofDays(14);
    private static final Pattern CHANNEL = Pattern.compile("#?[a-z0-9_-]{1,80}");
    private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

    private final Part top;
    private final Map<String, Part> parts;

    private PlanFile(Part top) {
        this.top = top;
        this.parts = top.keys(KEYS);
    }

    /**
     * The plan in a file.
     *
     * @param vendors who serves each purpose
     * @throws WrongPlan naming the file, the line and what is wrong there
     */
    public static ResponsePlan read(Path path, Map<Purpose, Vendor> vendors) {
        String file = String.valueOf(path.getFileName());
        try {
            return new PlanFile(new Part(file, "", compose(file, Files.readString(path)))).plan(vendors);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new WrongPlan(file + " line " + line + ": this is not YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            throw new WrongPlan(file + " line 1: this is not YAML.");
        } catch (IOException e) {
            throw new WrongPlan("The response plan " + path + " cannot be read: set BRB_PLAN to a file of UTF-8 text.");
        }
    }

    private static Node compose(String file, String text) {
        Iterator<Node> documents =
                new Yaml(new LoaderOptions()).composeAll(new StringReader(text)).iterator();
        if (!documents.hasNext()) {
            throw new WrongPlan(file + " line 1: the plan is empty, and needs people, paging and severities.");
        }
        Node first = documents.next();
        if (documents.hasNext()) {
            throw new Part(file, "", documents.next()).wrong("a plan is one document, and here a second begins");
        }
        return first;
    }

    private ResponsePlan plan(Map<Purpose, Vendor> vendors) {
        People people = new People(needed("people"));
        Severities severities = new Severities(needed("severities"));
        Part stakeholders = parts.get("stakeholders");
        List<Stakeholder> told =
                stakeholders == null || stakeholders.empty() ? List.of() : people.stakeholders(stakeholders);
        return new ResponsePlan(
                people.all(),
                paging(people),
                severities.rules(),
                severities.unknown(),
                told,
                announce(),
                ticket(),
                period(parts.get("ask_after"), ASK_AFTER),
                period(parts.get("reopen_within"), REOPEN_WITHIN),
                vendors);
    }

    private PagingOrder paging(People people) {
        Part paging = needed("paging");
        Map<String, Part> fields = paging.keys(List.of("order", "patience"));
        Part order = fields.get("order");
        if (order == null) {
            throw paging.wrong("needs an order, as order: [ana, bo]");
        }
        return new PagingOrder(people.order(order), period(fields.get("patience"), PATIENCE));
    }

    private @Nullable String announce() {
        Part slack = parts.get("slack");
        Part channel = slack == null ? null : slack.keys(List.of("announce")).get("announce");
        return channel == null
                ? null
                : channel.text(text -> CHANNEL.matcher(text).matches(), "must be a channel's name, as incidents")
                        .replace("#", "");
    }

    private @Nullable TicketPlan ticket() {
        Part jira = parts.get("jira");
        if (jira == null) {
            return null;
        }
        Map<String, Part> fields = jira.keys(List.of("project", "issue_type", "statuses"));
        Part project = fields.get("project");
        if (project == null) {
            throw jira.wrong("needs a project, as project: OPS");
        }
        Part type = fields.get("issue_type");
        return new TicketPlan(
                project.text(text -> PROJECT.matcher(text).matches(), "must be a project's key, as OPS"),
                type == null ? "Task" : type.text(),
                statuses(fields.get("statuses")));
    }

    private static Map<Stage, String> statuses(@Nullable Part part) {
        Map<Stage, String> statuses = new EnumMap<>(Stage.class);
        if (part != null && !part.empty()) {
            List<String> stages = Arrays.stream(Stage.values()).map(Stage::name).toList();
            part.keys(stages).forEach((stage, status) -> statuses.put(Stage.valueOf(stage), status.text()));
        }
        return Map.copyOf(statuses);
    }

    private static Duration period(@Nullable Part part, Duration otherwise) {
        return part == null ? otherwise : part.period();
    }

    private Part needed(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw top.wrong("the plan needs " + name);
        }
        return part;
    }
}
