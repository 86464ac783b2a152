package io.bigredbutton.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench;
import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.VendorWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is left of a ticket that came twice, and of tickets that people labelled. */
class HealsDuplicatesTest {

    private final VendorWorld world = new VendorWorld(Duration.ZERO);
    private final StepBench bench = new StepBench(JiraWorld.tickets(world, Duration.ofSeconds(2)));

    @AfterEach
    void close() {
        bench.close();
        world.close();
    }

    @Test
    void keepsTheOldestTicketAndLinksTheOther() {
        writeTwice();

        Outcome outcome = bench.run("TicketWrite", JiraWorld.writing(true));

        assertThat(outcome.made().ref()).isEqualTo("OPS-1");
        assertThat(outcome.made().told()).isEqualTo("Wrote OPS-1. OPS-2 came twice and is linked as its duplicate.");
        assertThat(texts("issue.link")).containsExactly("OPS-2 Duplicate OPS-1");
        assertThat(texts("issue.comment")).singleElement().asString().startsWith("This is a duplicate of OPS-1,");
    }

    @Test
    void healsOnceHoweverOftenItLooks() {
        writeTwice();
        world.trouble("jira", "issue.link", "drop-after", 1);
        world.trouble("jira", "issue.comment", "status-after:503", 1);

        bench.run("TicketWrite", JiraWorld.writing(true));
        bench.run("TicketWrite", JiraWorld.writing(true));

        assertThat(texts("issue.link")).hasSize(1);
        assertThat(texts("issue.comment")).hasSize(1);
    }

    @Test
    void isWrittenEvenWhereJiraDoesNotLetUsHeal() {
        writeTwice();
        world.trouble("jira", "issue.link", "status:403", 1);

        Outcome outcome = bench.run("TicketWrite", JiraWorld.writing(true));

        assertThat(outcome.made().told())
                .startsWith("Wrote OPS-1. OPS-2 is its duplicate; close it. Jira refused to link OPS-2: HTTP 403");
    }

    @Test
    void leavesTicketsAloneThatPeopleGaveTheLabel() {
        world.ask(
                "/jira/rest/api/3/issue",
                Map.of(
                        "fields",
                        Map.of(
                                "project", Map.of("key", "OPS"),
                                "issuetype", Map.of("name", "Task"),
                                "summary", "Look into the cache",
                                "labels", List.of(JiraWorld.INCIDENT.value()))));

        Outcome outcome = bench.run("TicketWrite", JiraWorld.writing(true));

        assertThat(outcome.made().ref()).isEqualTo("OPS-2");
        assertThat(outcome.made().told()).isEqualTo("Wrote OPS-2.");
        assertThat(texts("issue.link")).isEmpty();
    }

    private void writeTwice() {
        bench.run("TicketWrite", JiraWorld.writing(false));
        bench.run("TicketWrite", JiraWorld.writing(false));
        assertThat(world.counts("jira", List.of("issue.create")))
                .isEqualTo(Map.of("issue.create " + JiraWorld.INCIDENT, 2));
    }

    private List<String> texts(String operation) {
        return world.effects("jira").stream()
                .filter(effect -> effect.operation().equals(operation))
                .map(effect -> effect.detail().path("text").asText())
                .toList();
    }
}
