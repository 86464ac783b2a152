package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Words that people say to an incident. */
class WordsTest {

    private final House house = House.open();
    private final Http http = house.http();

    private String declared() {
        return "/api/v1/incidents/"
                + http.post("/api/v1/incidents", "{\"title\":\"Words\",\"severity\":\"SEV1\"}")
                        .is(202)
                        .at("/id");
    }

    @Test
    void moveTheIncidentThroughItsWholeLife() {
        house.working();
        String incident = declared();

        assertThat(http.post(incident + "/acknowledge", "{\"by\":\"Ana\"}")
                        .is(200)
                        .at("/acknowledgedBy"))
                .isEqualTo("Ana");
        assertThat(http.post(incident + "/mitigate", "{\"by\":\"Ana\",\"note\":\"rolled back\"}")
                        .is(200)
                        .at("/state"))
                .isEqualTo("MITIGATED");
        assertThat(http.post(incident + "/resolve", "{\"by\":\"Ana\"}").is(200).at("/state"))
                .isEqualTo("RESOLVED");
        assertThat(http.post(incident + "/close", "{\"by\":\"Ana\"}").is(200).at("/state"))
                .isEqualTo("CLOSED");
        assertThat(http.post(incident + "/reopen", "{\"by\":\"Bo\",\"reason\":\"it is back\"}")
                        .is(200)
                        .at("/state"))
                .isEqualTo("DECLARED");
        assertThat(http.post(incident + "/cancel", "{\"by\":\"Bo\",\"reason\":\"a drill\"}")
                        .is(200)
                        .at("/state"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void areHarmlessWhenSaidTwice() {
        house.working();
        String incident = declared();
        String key = UUID.randomUUID().toString();
        http.post(incident + "/resolve", "{\"by\":\"Ana\"}", "Idempotency-Key", key)
                .is(200);

        http.post(incident + "/resolve", "{\"by\":\"Ana\"}", "Idempotency-Key", key)
                .is(200);
        http.post(incident + "/resolve", "{\"by\":\"Bo\"}").is(200);
        http.post(incident + "/mitigate", "{\"by\":\"Bo\"}").is(200);

        assertThat(http.post(incident + "/resolve", "{\"by\":\"Cy\"}", "Idempotency-Key", key)
                        .problem(422))
                .contains("Idempotency-Key");
    }

    @Test
    void areRefusedInASentenceThatNamesBothStates() {
        house.working();
        String incident = declared();

        assertThat(http.post(incident + "/close", "{\"by\":\"Ana\"}").problem(409))
                .contains("DECLARED")
                .contains("CLOSED");
        http.post(incident + "/cancel", "{\"by\":\"Ana\",\"reason\":\"test\"}").is(200);
        assertThat(http.post(incident + "/mitigate", "{\"by\":\"Ana\"}").problem(409))
                .contains("CANCELLED");
        http.post(incident + "/cancel", "{\"by\":\"Ana\",\"reason\":\"again\"}").is(200);
    }

    @Test
    void areDurableWithNoWorkerUpAndTakeEffectWhenOneComes() {
        house.idle();
        String incident = declared();

        long start = System.nanoTime();
        Http.Answer told = http.post(incident + "/mitigate", "{\"by\":\"Ana\"}").is(202);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);

        house.working();
        assertThat(Http.until(() -> http.get(incident).is(200).at("/mitigatedAt"), at -> !at.isEmpty()))
                .isNotEmpty();
        assertThat(told.at("/id")).isNotEmpty();
    }

    @Test
    void changeSeverityNotesUpdatesAndTheCommander() {
        house.working();
        String incident = declared();

        assertThat(http.post(incident + "/severity", "{\"by\":\"Ana\",\"severity\":\"SEV9\"}")
                        .problem(400))
                .isEqualTo("severity must be one of SEV1, SEV2.");
        assertThat(http.post(incident + "/severity", "{\"by\":\"Ana\",\"severity\":\"SEV2\"}")
                        .problem(400))
                .contains("reason");
        assertThat(http.post(incident + "/severity", "{\"by\":\"Ana\",\"severity\":\"SEV2\",\"reason\":\"few\"}")
                        .is(200)
                        .at("/severity"))
                .isEqualTo("SEV2");
        http.post(incident + "/notes", "{\"by\":\"Ana\",\"text\":\"saw it\",\"kind\":\"indicator\"}")
                .is(200);
        http.post(incident + "/updates", "{\"by\":\"Ana\",\"text\":\"we are on it\",\"next\":\"45m\"}")
                .is(200);
        assertThat(http.put(incident + "/roles/commander", "{\"by\":\"Ana\",\"person\":\"bo\"}")
                        .is(200)
                        .at("/roles/commander"))
                .isEqualTo("bo");
        assertThat(http.put(incident + "/roles/scribe", "{\"by\":\"Ana\",\"person\":\"bo\"}")
                        .problem(404))
                .contains("commander");
    }

    @Test
    void settleStepsThatFailed() {
        house.working();
        String incident = declared();
        Http.until(() -> http.get(incident).is(200).body(), body -> body.contains("\"FAILED\""));

        Http.Answer skipped = http.post(incident + "/steps/ticket/skip", "{\"by\":\"Ana\",\"reason\":\"no Jira\"}")
                .is(200);

        assertThat(skipped.body()).contains("SKIPPED");
        assertThat(http.post(incident + "/steps/nothing/retry", "{\"by\":\"Ana\"}")
                        .problem(404))
                .isEqualTo("The incident has no step 'nothing'.");
    }
}
