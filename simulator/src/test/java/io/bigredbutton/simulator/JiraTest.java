package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jira behaves as its document says, also where that is awkward. */
class JiraTest {

    private static final String API = "/jira/rest/api/3/";
    private static final String ADF =
            "{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'TEXT'}]}]}";

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.inMemory().withJiraIndexLag(Duration.ofMillis(600)));
    private final Visitor visitor = new Visitor(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void createsAnIssueKnownByItsLabel() {
        JsonNode created = Visitor.tree(create("'Checkout is failing'"));

        assertThat(created.path("key").asText()).isEqualTo("OPS-1");
        JsonNode issue = visitor.get(API + "issue/OPS-1");
        assertThat(issue.path("fields").path("status").path("name").asText()).isEqualTo("To Do");
        assertThat(issue.path("fields").path("summary").asText()).isEqualTo("Checkout is failing");
        assertThat(visitor.get(API + "issue/OPS-1/properties/incident")
                        .path("value")
                        .path("id")
                        .asText())
                .isEqualTo("inc-1");
        assertThat(visitor.effects("jira")).containsExactly("issue.create inc-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'project':{'key':'NOPE'},'issuetype':{'name':'Task'},'summary':'x' | project | valid project is required",
                "'project':{'key':'OPS'},'issuetype':{'name':'Tusk'},'summary':'x' | issuetype | Specify a valid issue type",
                "'project':{'key':'OPS'},'issuetype':{'name':'Task'} | summary | You must specify a summary of the issue.",
                "'project':{'key':'OPS'},'issuetype':{'name':'Task'},'summary':'x','description':'plain' | description | Atlassian Document",
                "'project':{'key':'OPS'},'issuetype':{'name':'Task'},'summary':'a\\nb' | summary | newline",
                "'project':{'key':'OPS'},'issuetype':{'name':'Task'},'summary':'x','labels':['a b'] | labels | contains spaces",
                "'project':{'key':'OPS'},'issuetype':{'name':'Task'},'summary':'x','sumary':'x' | sumary | cannot be set",
            })
    void saysWhichFieldIsWrong(String fields, String field, String message) {
        HttpResponse<byte[]> answer = visitor.json("POST", API + "issue", "{'fields':{" + fields + "}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.tree(answer).path("errorMessages")).isEmpty();
        assertThat(Visitor.tree(answer).path("errors").path(field).asText()).contains(message);
        assertThat(visitor.effects("jira")).isEmpty();
    }

    @Test
    void findsANewIssueOnlyAfterItsIndexHasCaughtUp() {
        create("'Checkout is failing'");

        assertThat(search("project = OPS AND labels = 'inc-1'").path("issues")).isEmpty();

        Instant deadline = Instant.now().plusSeconds(10);
        JsonNode found = search("project = OPS AND labels = 'inc-1'");
        while (found.path("issues").isEmpty() && Instant.now().isBefore(deadline)) {
            found = search("project = OPS AND labels = 'inc-1'");
        }
        assertThat(found.path("issues").toString()).isEqualTo("[{\"id\":\"10001\"}]");
        assertThat(found.path("isLast").asBoolean()).isTrue();
    }

    @Test
    void findsByIdAtOnceWhereItIsToldToReconcile() {
        create("'Checkout is failing'");

        JsonNode found = Visitor.tree(visitor.json(
                "POST", API + "search/jql", "{'jql':'project = OPS','fields':['summary'],'reconcileIssues':[10001]}"));

        assertThat(found.path("issues").path(0).path("fields").path("summary").asText())
                .isEqualTo("Checkout is failing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'jql':''} | Unbounded JQL",
                "{'jql':'order by created'} | Unbounded JQL",
                "{'jql':'project = OPS','startAt':0} | Invalid request payload",
                "{'jql':'project = NOPE'} | does not exist for the field 'project'",
                "{'jql':'colour = red'} | Field 'colour' does not exist",
                "{'jql':'project = OPS AND'} | The query ends in the middle",
            })
    void refusesSearchesThatCloudRefuses(String body, String message) {
        HttpResponse<byte[]> answer = visitor.json("POST", API + "search/jql", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.text(answer)).contains(message);
    }

    @Test
    void theOldSearchIsGone() {
        assertThat(visitor.json("GET", API + "search", "").statusCode()).isEqualTo(410);
    }

    @Test
    void movesThroughItsTransitionsById() {
        create("'x'");
        JsonNode offered = visitor.get(API + "issue/OPS-1/transitions").path("transitions");
        assertThat(offered.findValuesAsText("name")).contains("In Progress", "Done");

        assertThat(transition("21").statusCode()).isEqualTo(204);
        assertThat(transition("21").statusCode()).isEqualTo(400);
        assertThat(transition("31").statusCode()).isEqualTo(204);

        assertThat(visitor.effects("jira"))
                .containsExactly(
                        "issue.create inc-1", "issue.transition inc-1/In Progress", "issue.transition inc-1/Done");
    }

    @Test
    void keepsCommentsWithTheirProperties() {
        create("'x'");
        String body = "{'body':" + ADF.replace("TEXT", "Mitigated") + ",'properties':[{'key':'event','value':'e-1'}]}";

        assertThat(visitor.json("POST", API + "issue/OPS-1/comment", body).statusCode())
                .isEqualTo(201);
        assertThat(visitor.json("POST", API + "issue/OPS-1/comment", "{'body':'plain'}")
                        .statusCode())
                .isEqualTo(400);

        JsonNode comments =
                visitor.get(API + "issue/OPS-1/comment?expand=properties").path("comments");
        assertThat(comments).hasSize(1);
        assertThat(comments.path(0).path("properties").path(0).path("value").asText())
                .isEqualTo("e-1");
        assertThat(visitor.effects("jira")).endsWith("issue.comment inc-1/e-1");
    }

    @Test
    void repeatsThatChangeNothingAreNoEffects() {
        create("'x'");
        create("'y'");
        for (int i = 0; i < 2; i++) {
            assertThat(visitor.json("PUT", API + "issue/OPS-1", "{'fields':{'summary':'z'}}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(visitor.json(
                                    "POST",
                                    API + "issueLink",
                                    "{'type':{'name':'Duplicate'},'inwardIssue':{'key':'OPS-2'},'outwardIssue':{'key':'OPS-1'}}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(visitor.json(
                                    "POST",
                                    API + "issue/OPS-1/remotelink",
                                    "{'globalId':'g','object':{'url':'http://127.0.0.1/i','title':'The incident'}}")
                            .statusCode())
                    .isEqualTo(i == 0 ? 201 : 200);
            assertThat(visitor.json("PUT", API + "issue/OPS-1/properties/p", "{'a':1}")
                            .statusCode())
                    .isEqualTo(i == 0 ? 201 : 200);
        }

        assertThat(visitor.effects("jira"))
                .containsExactly(
                        "issue.create inc-1",
                        "issue.create inc-1",
                        "issue.edit inc-1/summary=z",
                        "issue.link inc-1/OPS-2/Duplicate/OPS-1",
                        "issue.remotelink inc-1/g",
                        "issue.property inc-1/p={\"a\":1}");
    }

    @Test
    void knowsNoIssueThatIsNotThere() {
        assertThat(visitor.json("GET", API + "issue/OPS-9", "").statusCode()).isEqualTo(404);
        assertThat(visitor.json("GET", API + "project/OPS", "").statusCode()).isEqualTo(200);
        assertThat(visitor.json("GET", API + "project/NOPE", "").statusCode()).isEqualTo(404);
        assertThat(visitor.json("POST", API + "issue", "{").statusCode()).isEqualTo(400);
    }

    private HttpResponse<byte[]> create(String summary) {
        return visitor.json(
                "POST",
                API + "issue",
                "{'fields':{'project':{'key':'OPS'},'issuetype':{'name':'Task'},'labels':['inc-1'],'summary':" + summary
                        + ",'description':" + ADF + "},'properties':[{'key':'incident','value':{'id':'inc-1'}}]}");
    }

    private HttpResponse<byte[]> transition(String id) {
        return visitor.json("POST", API + "issue/OPS-1/transitions", "{'transition':{'id':'" + id + "'}}");
    }

    private JsonNode search(String jql) {
        return Visitor.tree(visitor.json("POST", API + "search/jql", "{'jql':'" + jql.replace("'", "") + "'}"));
    }
}
