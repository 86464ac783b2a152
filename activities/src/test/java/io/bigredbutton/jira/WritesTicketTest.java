package io.bigredbutton.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.response.Order;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writing a ticket in Jira Cloud. */
class WritesTicketTest extends StepContract {

    @Override
    protected Object adapter() {
        return JiraWorld.tickets(world, TIMEOUT);
    }

    @Override
    protected String vendor() {
        return "jira";
    }

    @Override
    protected String step() {
        return "TicketWrite";
    }

    @Override
    protected List<String> acts() {
        return List.of("issue.create");
    }

    @Override
    protected List<String> looks() {
        return List.of("issue.search");
    }

    @Override
    protected boolean isFinal(String operation, String trouble) {
        return !trouble.equals("status:409") && super.isFinal(operation, trouble);
    }

    @Override
    protected Order order(boolean triedBefore) {
        return JiraWorld.writing(triedBefore);
    }

    @Override
    protected List<String> effects() {
        return List.of("issue.create " + JiraWorld.INCIDENT);
    }

    @Override
    protected List<String> secrets() {
        String basic = "button@example.com:" + JiraWorld.TOKEN;
        return List.of(JiraWorld.TOKEN, Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void leadsToTheTicketAndFromItToTheIncident() {
        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertThat(outcome.made().ref()).isEqualTo("OPS-1");
        assertThat(outcome.made().link()).isEqualTo(world.at("/jira/browse/OPS-1"));
        assertThat(outcome.made().told()).isEqualTo("Wrote OPS-1.");
        JsonNode detail = world.effects("jira").get(0).detail();
        assertThat(detail.path("title").asText()).isEqualTo("Checkout is down");
        assertThat(detail.path("text").asText()).contains("Nobody can pay.").contains(JiraWorld.PAGE.toString());
        assertThat(detail.path("labels").get(0).asText()).isEqualTo(JiraWorld.INCIDENT.value());
    }

    @Test
    void takesAnyTitleAndDescription() {
        String title = "*Down*\n{code}" + "x".repeat(300);

        Outcome outcome = run(JiraWorld.writing(false, "OPS", title, "\n\n\u0000one\r\ntwo\n\n\n<script> *three*\n"));

        assertThat(outcome.made().ref()).isNotEmpty();
        JsonNode detail = world.effects("jira").get(0).detail();
        assertThat(detail.path("title").asText()).startsWith("*Down* {code}xxx").hasSize(255);
        assertThat(detail.path("text").asText()).contains("one").contains("<script> *three*");
    }

    @Test
    void saysWhichProjectIsWrong() {
        Outcome outcome = run(JiraWorld.writing(false, "NOPE", "Down", ""));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .isEqualTo("Jira refused to write the ticket: HTTP 400, 'project: valid project is required'."
                        + " Set jira.project in the plan, then retry.");
    }

    @Test
    void saysThatTheTokenIsWrong() {
        world.trouble("jira", "issue.create", "credentials", 1);

        assertThat(run(order(false)).sentence())
                .isEqualTo("Jira refused to write the ticket: HTTP 401, 'Client must be authenticated to access this"
                        + " resource.'. Set JIRA_EMAIL and JIRA_API_TOKEN, then retry.");
    }

    @Test
    void looksTwiceMoreBeforeItWritesAgain() {
        world.trouble("jira", "issue.create", "drop-before", 1);

        run(order(false));

        assertThat(world.requests("jira"))
                .containsExactly(
                        "issue.create", "issue.search", "issue.search", "issue.search", "issue.create", "issue.search");
    }
}
