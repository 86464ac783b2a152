package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.check.CheckWorkflow;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is on and off. */
class StatusTest {

    private final House house = House.open();
    private final Http http = house.http();

    @Test
    void saysWithinSecondsThatNobodyIsAtWork() {
        house.idle();
        Browser browser = new Browser(http);
        browser.open("/status").is(200);
        browser.press("/status/check", "");

        Http.Answer status = Http.until(
                () -> http.get("/api/v1/status").is(200),
                answer -> !answer.json().at("/temporal/working").asBoolean(true)
                        && "UNSERVED"
                                .equals(vendor(answer, "slack").at("/state").asString("")));

        assertThat(status.json().at("/temporal/reachable").asBoolean()).isTrue();
        assertThat(status.at("/temporal/sentence"))
                .contains("no worker is at work")
                .contains("./run worker");
        assertThat(vendor(status, "slack").at("/sentence").asString()).isEqualTo("No worker is there to ask.");
        house.working();
        known();
    }

    @Test
    void tellsOfEachVendorWhetherItLetsUsInAndWhatToMend() {
        house.working();

        Http.Answer status = known();

        JsonNode slack = vendor(status, "slack");
        assertThat(slack.at("/state").asString()).isEqualTo("WELL");
        assertThat(slack.at("/configured").asBoolean()).isTrue();
        assertThat(slack.at("/sentence").asString()).isEqualTo("The vendor slack answers.");
        assertThat(slack.at("/checkedAt").asString()).endsWith("Z");
        JsonNode jira = vendor(status, "jira");
        assertThat(jira.at("/state").asString()).isEqualTo("REFUSED");
        assertThat(jira.at("/lastFailure/sentence").asString())
                .isEqualTo("Jira refused our token. Set JIRA_API_TOKEN.");
        assertThat(vendor(status, "mail").at("/purposes").size()).isEqualTo(2);
    }

    @Test
    void tellsOfTemporalThePlanAndTheVersions() {
        house.working();

        Http.Answer status = known();

        assertThat(status.at("/temporal/namespace")).isEqualTo("default");
        assertThat(status.json().at("/temporal/working").asBoolean()).isTrue();
        assertThat(status.json().at("/temporal/workers").size()).isPositive();
        assertThat(status.at("/plan/file")).endsWith(".yml");
        assertThat(status.json().at("/plan/people").asInt()).isEqualTo(2);
        assertThat(status.at("/plan/paged/1")).isEqualTo("Bo Chen");
        assertThat(status.at("/plan/severities/0/name")).isEqualTo("SEV1");
        assertThat(status.at("/plan/told/1")).isEqualTo("everyone@example.com");
        assertThat(status.at("/versions/bigRedButton")).startsWith("0.1.0");
        assertThat(status.at("/versions/temporalSdk")).isEqualTo("1.39.0");
        assertThat(status.at("/versions/temporalServer")).startsWith("1.").isEqualTo(status.at("/temporal/version"));
        assertThat(status.body()).doesNotContain(House.TWILIO_TOKEN).doesNotContain("xoxb");
    }

    @Test
    void asksAVendorOnceAMinuteHoweverOftenThePageIsOpened() {
        house.working();
        known();
        long before = looks();

        for (int i = 0; i < 5; i++) {
            http.get("/status", "Accept", "text/html").is(200);
        }

        assertThat(looks()).isEqualTo(before);
    }

    @Test
    void showsThePageAtOnceAndRenewsItWhileSomethingIsAsked() {
        house.working();
        known();
        Browser browser = new Browser(http);
        assertThat(browser.open("/status").is(200).body())
                .contains("<strong>reachable</strong>")
                .contains("Jira refused our token. Set JIRA_API_TOKEN.")
                .contains("Ana Lima, then Bo Chen")
                .contains("href=\"/status\"")
                .doesNotContain("hx-get");
        String earlier = vendor(known(), "slack").at("/checkedAt").asString();

        assertThat(browser.press("/status/check", "").status()).isEqualTo(303);

        Http.until(() -> vendor(known(), "slack").at("/checkedAt").asString(), at -> !at.equals(earlier));
        assertThat(browser.press("/status/check", "").header("Location")).isEqualTo("/status");
    }

    @Test
    void isDescribedForPrograms() {
        assertThat(http.get("/v3/api-docs").is(200).body())
                .contains("/api/v1/status")
                .doesNotContain("/status/check");
    }

    private Http.Answer known() {
        return Http.until(
                () -> http.get("/api/v1/status").is(200),
                answer -> List.of("twilio", "slack", "jira", "mail", "jitsi").stream()
                        .map(name -> vendor(answer, name))
                        .noneMatch(vendor -> vendor.at("/checking").asBoolean()
                                || vendor.at("/state").asString("").matches("UN.*")));
    }

    private static JsonNode vendor(Http.Answer status, String name) {
        for (JsonNode vendor : status.json().at("/vendors")) {
            if (vendor.at("/vendor").asString().equals(name)) {
                return vendor;
            }
        }
        throw new AssertionError("no vendor " + name + " in " + status.body());
    }

    private long looks() {
        return house.engine()
                .stubs()
                .blockingStub()
                .countWorkflowExecutions(CountWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(house.engine().namespace())
                        .setQuery("WorkflowType = '" + CheckWorkflow.class.getSimpleName() + "'")
                        .build())
                .getCount();
    }
}
