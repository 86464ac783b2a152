package io.bigredbutton.jira;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The calls of Jira Cloud that we make, as {@code https://developer.atlassian.com/cloud/jira/platform/rest/v3/}
 * describes them. What Jira may leave out is nullable.
 */
@HttpExchange("/rest/api/3")
interface JiraApi {

    @PostExchange("/issue")
    @Nullable
    Issue create(@RequestBody NewIssue issue);

    @PostExchange("/search/jql")
    @Nullable
    Found search(@RequestBody Search search);

    @GetExchange("/issue/{key}")
    @Nullable
    Issue issue(@PathVariable("key") String key, @RequestParam("fields") String fields);

    @GetExchange("/issue/{key}/transitions")
    @Nullable
    Transitions transitions(@PathVariable("key") String key);

    @PostExchange("/issue/{key}/transitions")
    ResponseEntity<Void> move(@PathVariable("key") String key, @RequestBody Move move);

    @PostExchange("/issueLink")
    ResponseEntity<Void> link(@RequestBody Link link);

    @GetExchange("/issue/{key}/comment")
    @Nullable
    Comments comments(@PathVariable("key") String key, @RequestParam("maxResults") int most);

    @PostExchange("/issue/{key}/comment")
    ResponseEntity<Void> comment(@PathVariable("key") String key, @RequestBody Comment comment);

    @GetExchange("/myself")
    @Nullable
    Account myself();

    /** An account, by the name that people see. */
    record Account(@Nullable String displayName) {}

    /** An issue to create. Its properties are set in the same stroke. */
    record NewIssue(Map<String, Object> fields, List<Property> properties) {}

    /** One property of an issue, which no page of Jira shows. */
    record Property(String key, Object value) {}

    /** An issue, with as much of it as was asked for. */
    record Issue(
            @Nullable String id,
            @Nullable String key,
            @Nullable Fields fields,
            @Nullable Map<String, Object> properties) {}

    /** Fields of an issue. */
    record Fields(@Nullable Status status) {}

    /** A status, by its name. */
    record Status(@Nullable String name) {}

    /** A search; Jira refuses fields that it does not know. */
    record Search(String jql, List<String> fields, List<String> properties, List<Long> reconcileIssues) {}

    /** What a search has found. */
    record Found(@Nullable List<Issue> issues) {}

    /** The transitions that an issue can make now. */
    record Transitions(@Nullable List<Transition> transitions) {}

    /** One transition and the status that it leads to. */
    record Transition(
            @Nullable String id,
            @Nullable String name,
            @Nullable Status to) {}

    /** A transition to make. */
    record Move(Ref transition) {}

    /** Something by its id. */
    record Ref(String id) {}

    /** Two issues to link. */
    record Link(Named type, Keyed inwardIssue, Keyed outwardIssue) {}

    /** Something by its name. */
    record Named(String name) {}

    /** Something by its key. */
    record Keyed(String key) {}

    /** The comments of an issue. */
    record Comments(@Nullable List<Comment> comments) {}

    /** A comment; its body is a document. */
    record Comment(@Nullable Map<String, Object> body) {}
}
