package io.bigredbutton.jira;

import io.bigredbutton.effect.Attempt;
import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Tickets;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tickets that are issues of Jira Cloud. */
public final class JiraTickets implements Tickets {

    private static final int LONGEST_SUMMARY = 255;

    private final JiraSettings settings;
    private final JiraCalls jira;
    private final JiraSearch search;
    private final JiraDuplicates duplicates;

    public JiraTickets(JiraSettings settings) {
        this.settings = settings;
        this.jira = new JiraCalls(settings);
        this.search = new JiraSearch(jira, settings.lookupWaits());
        this.duplicates = new JiraDuplicates(jira);
    }

    @Override
    public Made write(Writing order) {
        if (!Attempt.at(order).mayHaveActed()) {
            return written(List.of(JiraCalls.part(create(order).key())));
        }
        List<String> earlier = search.patiently(order);
        return written(earlier.isEmpty() ? createAgain(order) : earlier);
    }

    private JiraApi.Issue create(Writing order) {
        String incident = order.incident().value();
        Map<String, Object> fields = Map.of(
                "project", Map.of("key", order.project()),
                "issuetype", Map.of("name", order.issueType()),
                "summary", VendorText.cut(VendorText.oneLine(order.title()), LONGEST_SUMMARY),
                "description", Document.of(order.description(), order.page()),
                "labels", List.of(incident));
        JiraApi.Property mark = new JiraApi.Property(JiraSearch.MARK, Map.of("id", incident));
        return jira.create("write the ticket", api -> api.create(new JiraApi.NewIssue(fields, List.of(mark))));
    }

    /** An earlier attempt's ticket may show up after all. */
    private List<String> createAgain(Writing order) {
        JiraApi.Issue made = create(order);
        String key = JiraCalls.part(made.key());
        List<String> all = search.now(order, List.of(Long.valueOf(JiraCalls.part(made.id()))));
        return all.contains(key)
                ? all
                : Stream.concat(all.stream(), Stream.of(key)).toList();
    }

    private Made written(List<String> keys) {
        List<String> healed = duplicates.heal(keys);
        String told = "Wrote " + keys.get(0) + ".";
        return made(keys.get(0), healed.isEmpty() ? told : told + " " + String.join(" ", healed));
    }

    @Override
    public Made move(Moving order) {
        String key = order.ticket();
        if (isIn(order.status(), key)) {
            return made(key, key + " is in " + order.status() + " already.");
        }
        List<JiraApi.Transition> possible =
                JiraCalls.part(jira.read("say how " + key + " can be moved", api -> api.transitions(key))
                        .transitions());
        String transition =
                leadingTo(order.status(), possible).orElseThrow(() -> Trouble.refused(nowhere(order, possible)));
        jira.change(
                "move " + key,
                HttpStatus.NO_CONTENT,
                api -> api.move(key, new JiraApi.Move(new JiraApi.Ref(transition))));
        return made(key, "Moved " + key + " to " + order.status() + ".");
    }

    private boolean isIn(String status, String key) {
        JiraApi.Issue issue = jira.read("show " + key, api -> api.issue(key, "status"));
        return names(status, JiraCalls.part(issue.fields()).status());
    }

    private static Optional<String> leadingTo(String status, List<JiraApi.Transition> possible) {
        return possible.stream()
                .filter(transition -> names(status, transition.to()))
                .map(transition -> JiraCalls.part(transition.id()))
                .findFirst();
    }

    private static boolean names(String name, JiraApi.@Nullable Status status) {
        return status != null && name.strip().equalsIgnoreCase(status.name());
    }

    private static String nowhere(Moving order, List<JiraApi.Transition> possible) {
        String there = possible.stream()
                .map(JiraApi.Transition::to)
                .map(to -> to == null ? "?" : VendorText.quoted(to.name()))
                .collect(Collectors.joining(", "));
        return "Jira cannot move " + order.ticket() + " to " + order.status() + "; from where it is it can go to "
                + (there.isEmpty() ? "no other status" : there)
                + ". Correct jira.statuses in the plan or move it by hand, then retry.";
    }

    private Made made(String key, String told) {
        return new Made(key, URI.create(settings.site() + "/browse/" + key), told);
    }
}
