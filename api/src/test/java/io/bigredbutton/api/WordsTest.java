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

    /** A word; on a busy machine its worker may need more than a moment, then it is durable and comes later. */
    private void said(String incident, String verb, String body, String pointer, String value, String... headers) {
        Http.Answer answer = http.post(incident + "/" + verb, body, headers);
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        Http.until(() -> http.get(incident).is(200).at(pointer), value::equals);
    }

    @Test
    void moveTheIncidentThroughItsWholeLife() {
        house.working();
        String incident = declared();

        said(incident, "acknowledge", "{\"by\":\"Ana\"}", "/acknowledgedBy", "Ana");
        said(incident, "mitigate", "{\"by\":\"Ana\",\"note\":\"rolled back\"}", "/state", "MITIGATED");
        said(incident, "resolve", "{\"by\":\"Ana\"}", "/state", "RESOLVED");
        said(incident, "close", "{\"by\":\"Ana\"}", "/state", "CLOSED");
        said(incident, "reopen", "{\"by\":\"Bo\",\"reason\":\"it is back\"}", "/state", "DECLARED");
        said(incident, "cancel", "{\"by\":\"Bo\",\"reason\":\"a drill\"}", "/state", "CANCELLED");
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
        said(incident, "cancel", "{\"by\":\"Ana\",\"reason\":\"test\"}", "/state", "CANCELLED");
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
        said(incident, "severity", "{\"by\":\"Ana\",\"severity\":\"SEV2\",\"reason\":\"few\"}", "/severity", "SEV2");
        said(incident, "notes", "{\"by\":\"Ana\",\"text\":\"saw it\",\"kind\":\"indicator\"}", "/state", "DECLARED");
        said(incident, "updates", "{\"by\":\"Ana\",\"text\":\"on it\",\"next\":\"45m\"}", "/state", "DECLARED");
        http.put(incident + "/roles/commander", "{\"by\":\"Ana\",\"person\":\"bo\"}");
        Http.until(() -> http.get(incident).at("/roles/commander"), "bo"::equals);
        assertThat(Http.until(() -> http.get(incident + "/timeline").body(), story -> story.contains("on it")))
                .contains("indicator")
                .contains("saw it");
        assertThat(http.put(incident + "/roles/scribe", "{\"by\":\"Ana\",\"person\":\"bo\"}")
                        .problem(404))
                .contains("commander");
    }

    @Test
    void settleStepsThatFailed() {
        house.working();
        String incident = declared();
        Http.until(() -> http.get(incident).is(200).body(), body -> body.contains("\"FAILED\""));

        http.post(incident + "/steps/ticket/skip", "{\"by\":\"Ana\",\"reason\":\"no Jira\"}");

        Http.until(() -> http.get(incident).body(), body -> body.contains("Skipped by Ana: no Jira"));
        assertThat(http.post(incident + "/steps/nothing/retry", "{\"by\":\"Ana\"}")
                        .problem(404))
                .isEqualTo("The incident has no step 'nothing'.");
    }
}
