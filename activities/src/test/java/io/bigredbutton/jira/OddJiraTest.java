package io.bigredbutton.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.OddServer;
import io.bigredbutton.effect.OddServer.Answer;
import io.bigredbutton.effect.StepBench;
import io.bigredbutton.effect.StepBench.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Something that is not Jira, or only half. */
class OddJiraTest {

    private static final Answer NO = new Answer(401, "{\"errorMessages\":[\"No.\"],\"errors\":{}}", false);

    @Test
    void doesNotWaitForTheRestOfAnAnswer() {
        // The client closes the line when its time is up, and which of the two is seen first is chance.
        assertThat(first(new Answer(201, "{\"id\":", true)))
                .isIn("Jira did not answer in time.", "Jira dropped the connection.");
    }

    @Test
    void doesNotWaitForTheRestOfARefusal() {
        assertThat(first(new Answer(503, "{\"errorMessages\":", true)))
                .isEqualTo("Jira answered HTTP 503 when asked to write the ticket.");
    }

    @Test
    void takesNoEmptyAnswerForSuccess() {
        assertThat(first(new Answer(201, "", false))).isEqualTo("Jira gave an answer that cannot be read.");
        assertThat(first(new Answer(201, "null", false))).isEqualTo("Jira gave an answer that cannot be read.");
        assertThat(first(new Answer(201, "[]", false))).isEqualTo("Jira gave an answer that cannot be read.");
        assertThat(first(new Answer(201, "{}", false))).isEqualTo("Jira gave an answer that cannot be read.");
    }

    @Test
    void carriesItsTokenNowhereElse() {
        try (OddServer server = new OddServer(new Answer(302, "", false));
                StepBench bench = bench(server)) {
            Outcome outcome = bench.run("TicketWrite", JiraWorld.writing(false));

            assertThat(outcome.sentence())
                    .isEqualTo("Jira refused to write the ticket: HTTP 302. Check JIRA_URL, and that the account of"
                            + " JIRA_EMAIL may see it, then retry.");
            assertThat(server.asked()).containsExactly("/rest/api/3/issue");
        }
    }

    private static String first(Answer answer) {
        try (OddServer server = new OddServer(answer, NO);
                StepBench bench = bench(server)) {
            Outcome outcome = bench.run("TicketWrite", JiraWorld.writing(false));

            assertThat(outcome.refused()).isTrue();
            return outcome.failures().get(0).getOriginalMessage();
        }
    }

    private static StepBench bench(OddServer server) {
        return new StepBench(new JiraTickets(new JiraSettings(
                server.at("/"), "button@example.com", JiraWorld.TOKEN, Duration.ofMillis(500), List.of())));
    }
}
