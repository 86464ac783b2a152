package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts that come in. */
class AlertsTest {

    private static final String HOOK = "/hooks/alertmanager";
    private static final String[] TOKEN = {"Authorization", "Bearer " + House.ALERT_TOKEN};

    private final House house = House.open();
    private final Http http = house.http();
    private final String group = UUID.randomUUID().toString();

    private String payload(String status, String instance) {
        return """
                {"version":"4","groupKey":"{}:{g=\\"%s\\"}","receiver":"all","status":"%s","truncatedAlerts":0,
                 "externalURL":"http://am","groupLabels":{"alertname":"DiskFull"},
                 "commonLabels":{"alertname":"DiskFull","service":"checkout","severity":"sev2"},
                 "commonAnnotations":{"summary":"Disk\\nis   full"},
                 "alerts":[{"status":"%s","labels":{"alertname":"DiskFull","instance":"%s","service":"checkout"},
                            "annotations":{"description":"95 %%"},"startsAt":"2026-11-22T12:05:38Z",
                            "endsAt":"0001-01-01T00:00:00Z","generatorURL":"","fingerprint":"%s"}]}
                """.formatted(group, status, status, instance, instance);
    }

    @Test
    void startOneIncidentThatTheGroupsRepeatsJoin() {
        house.working();

        Http.Answer first = http.post(HOOK, payload("firing", "web-1"), TOKEN).is(202);
        String incident = Http.until(
                () -> http.post(HOOK, payload("firing", "web-1"), TOKEN).is(202).at("/accepted/0/incident"),
                id -> !id.isEmpty());
        Http.Answer joined = http.post(HOOK, payload("firing", "web-2"), TOKEN).is(202);

        assertThat(first.at("/accepted/0/alert"))
                .isEqualTo(joined.at("/accepted/0/alert"))
                .startsWith("alert-");
        assertThat(joined.at("/accepted/0/incident")).isIn(incident, "");
        Http.Answer declared = http.get("/api/v1/incidents/" + incident).is(200);
        assertThat(declared.at("/title")).isEqualTo("Disk is full");
        assertThat(declared.at("/severity")).isEqualTo("SEV2");
        assertThat(declared.at("/services/0")).isEqualTo("checkout");
        assertThat(declared.at("/declaredBy")).isEqualTo("alertmanager");
    }

    @Test
    void passOnThatTheyAreResolvedAndLeaveTheStateToPeople() {
        house.working();
        String incident = Http.until(
                () -> http.post(HOOK, payload("firing", "web-1"), TOKEN).is(202).at("/accepted/0/incident"),
                id -> !id.isEmpty());

        http.post(HOOK, payload("resolved", "web-1"), TOKEN).is(202);

        String path = "/api/v1/incidents/" + incident;
        Http.until(() -> http.get(path + "/timeline").is(200).body(), story -> story.contains("Resolved:"));
        assertThat(http.get(path).at("/state")).isEqualTo("DECLARED");
    }

    @Test
    void areAcceptedWithNoWorkerUp() {
        house.idle();

        Http.Answer answer = http.post(HOOK, payload("firing", "web-1"), TOKEN).is(202);

        assertThat(answer.at("/accepted/0/alert")).startsWith("alert-");
    }

    @Test
    void mayBringTheirTokenInThreeWays() {
        String basic =
                Base64.getEncoder().encodeToString(("any:" + House.ALERT_TOKEN).getBytes(StandardCharsets.UTF_8));

        http.post(HOOK, payload("firing", "a"), "Authorization", "Basic " + basic)
                .is(202);
        http.post(HOOK + "?token=" + House.ALERT_TOKEN, payload("firing", "a")).is(202);
    }

    @ParameterizedTest
    @CsvSource({"Bearer wrong", "Basic !!!", "Basic YTpi", "nothing", "Bearer"})
    void areRefusedWithoutTheRightToken(String authorization) {
        Http.Answer answer = http.post(HOOK, payload("firing", "a"), "Authorization", authorization);

        assertThat(answer.problem(401)).contains("ALERT_TOKEN").doesNotContain(House.ALERT_TOKEN);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                        | The body is not JSON that can be read.
            []                              | The body must be a JSON object.
            {}                              | groupKey is missing: send Alertmanager's payload, version 4.
            {"groupKey":"g"}                | alerts is missing: it must be a list with at least one alert.
            {"groupKey":"g","alerts":[]}    | alerts is missing: it must be a list with at least one alert.
            """)
    void areRefusedWhereTheyCannotBeRead(String body, String sentence) {
        assertThat(http.post(HOOK, body, TOKEN).problem(400)).isEqualTo(sentence);
    }

    @Test
    void areRefusedWhereTheyAreTooLarge() {
        String large = "{\"groupKey\":\"" + "x".repeat(1_100_000) + "\"}";

        assertThat(http.post(HOOK, large, TOKEN).problem(413)).contains("1024 KB");
    }

    @Test
    void haveNothingToLookAt() {
        http.get(HOOK, TOKEN).is(405);
    }
}
