package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page says in words: links and names, mail by subject, tickets' links, and troubles that are switched. */
class ShownTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
    private final Visitor visitor = new Visitor(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void readsSlacksMarksAsAPersonWould() {
        visitor.form(
                "/slack/api/chat.postMessage",
                "channel",
                "incidents",
                "text",
                "*SEV2* for <@U0ANA>: <http://127.0.0.1:8080/incidents/i|its page>, &lt;b&gt; in <#C0GENERAL>");

        assertThat(page())
                .contains("<b>SEV2</b> for <b>@Ana Lima</b>")
                .contains("<a href=\"http://127.0.0.1:8080/incidents/i\">its page</a>, &lt;b&gt;")
                .contains("<a href=\"#C0GENERAL\">#general</a>");
    }

    @Test
    void linksOnlyToPagesOfTheWeb() {
        visitor.form(
                "/slack/api/chat.postMessage", "channel", "incidents", "text", "<javascript:alert(1)|x> javascript:y");

        assertThat(page()).doesNotContain("href=\"javascript");
    }

    @Test
    void namesWhoCanPressInARoom() {
        visitor.form("/slack/api/conversations.invite", "channel", "C0INCIDENTS", "users", "U0PRIYA");

        assertThat(page())
                .contains("<option value=\"U0ANA\">Ana Lima</option>")
                .contains("<option value=\"U0PRIYA\">")
                .doesNotContain("<option value=\"U0BIGRED\">");
    }

    @Test
    void oneMailToManyIsOneRowAndRefusedOnesAreNamed() throws IOException {
        visitor.order("{'vendor':'mail','operation':'send','fault':'status:550','match':'everyone@example.com'}");
        for (String to : List.of("ana", "bo", "cy", "dee", "everyone")) {
            send(to + "@example.com");
        }

        assertThat(page())
                .containsOnlyOnce("<strong>[SEV2] Checkout is failing</strong>")
                .contains("to 4 people")
                .contains("<span>everyone@example.com</span>")
                .contains("with 550 at ");
    }

    @Test
    void aTicketShowsItsLinks() {
        visitor.json(
                "POST",
                "/jira/rest/api/3/issue",
                "{'fields':{'project':{'key':'OPS'},'issuetype':{'name':'Task'},'summary':'Checkout is failing'}}");
        visitor.json(
                "POST",
                "/jira/rest/api/3/issue/OPS-1/remotelink",
                "{'object':{'url':'http://127.0.0.1:8080/incidents/i','title':'The incident'}}");

        assertThat(page()).contains("<a href=\"http://127.0.0.1:8080/incidents/i\">The incident</a>");
    }

    @Test
    void aSwitchThatIsOnGoesOffAlone() {
        visitor.send("POST", "/control/faults", FORM, "vendor=slack&operation=*&fault=status%3A503");
        visitor.order("{'vendor':'jira','operation':'issue.create','fault':'hang','times':2}");
        assertThat(page())
                .contains("aria-pressed=\"true\">Slack is down</button>")
                .contains("<strong>Jira never answers (issue.create)</strong>")
                .contains("met 0 of 2 times");
        String slack = visitor.get("/control/faults").at("/faults/0/id").asText();

        HttpResponse<byte[]> ended = visitor.send("POST", "/control/all-well", FORM, "id=" + slack);

        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(page()).contains("aria-pressed=\"false\">Slack is down</button>");
        assertThat(visitor.get("/control/faults").path("faults").findValuesAsText("vendor"))
                .containsExactly("jira");
    }

    @Test
    void endsTheFaultsOfOneVendorAlone() {
        visitor.order("{'vendor':'slack','operation':'*','fault':'hang'}");
        visitor.order("{'vendor':'mail','operation':'send','fault':'refuse'}");

        assertThat(visitor.send("DELETE", "/control/faults?vendor=slack", "application/json", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(visitor.get("/control/faults").path("faults").findValuesAsText("vendor"))
                .containsExactly("mail");
        assertThat(visitor.send("DELETE", "/control/faults?vendor=slak", "application/json", "")
                        .statusCode())
                .isEqualTo(400);
    }

    private void send(String to) throws IOException {
        try (SmtpTalk talk = new SmtpTalk(simulator)) {
            if (talk.sayTo(to).startsWith("250")) {
                talk.say("DATA");
                talk.say("Subject: [SEV2] Checkout is failing\r\nTo: " + to + "\r\n\r\nSee the page.\r\n.");
            }
        }
    }

    private String page() {
        return Visitor.text(visitor.json("GET", "/", ""));
    }
}
