package io.bigredbutton.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bigredbutton.check.Connection;
import io.bigredbutton.engine.Settings;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Payloads;
import io.bigredbutton.response.Bridges;
import io.bigredbutton.response.Made;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VendorsTest {

    private final TestActivityEnvironment environment = environment();

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void everyVendorHasAQueueOfItsOwn() {
        Vendors vendors = Vendors.in(Settings.of(Map.of()));

        assertThat(vendors.queues())
                .extracting(Queue::name)
                .containsExactly("twilio", "slack", "jira", "mail", "jitsi");
    }

    @Test
    void aVendorWithoutCredentialsIsOffAndSaysWhichVariableIsMissing() {
        Vendors vendors = Vendors.in(Settings.of(Map.of("TWILIO_ACCOUNT_SID", "AC1", "TWILIO_FROM", "+15550100000")));

        assertThat(off(vendors, "twilio")).startsWith("Twilio is off: TWILIO_AUTH_TOKEN is not set for the worker.");
        assertThat(off(vendors, "slack")).startsWith("Slack is off: SLACK_BOT_TOKEN is not set for the worker.");
    }

    @Test
    void aVendorWithItsCredentialsIsOnAndItsSecretIsNotShown() {
        Vendors vendors = Vendors.in(Settings.of(
                Map.of("SLACK_BOT_TOKEN", "xoxb-very-secret", "SLACK_API_URL", "http://127.0.0.1:1/slack/api/")));

        assertThat(off(vendors, "slack")).isEmpty();
        assertThat(vendors.toString()).doesNotContain("very-secret");
    }

    @Test
    void aStepOfAVendorThatIsOffIsRefusedForGoodInASentence() {
        Queue jitsi = Vendors.in(Settings.of(Map.of())).queues().get(4);
        environment.registerActivitiesImplementations(jitsi.activities().toArray());
        Bridges bridges = environment.newActivityStub(Bridges.class);
        Bridges.Wanted wanted = new Bridges.Wanted("k", false, new IncidentId("inc-20261123-amber-falcon"));

        assertThatThrownBy(() -> bridges.link(wanted))
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, refusal -> {
                    assertThat(refusal.isNonRetryable()).isTrue();
                    assertThat(refusal.getOriginalMessage()).startsWith("Jitsi is off: JITSI_SECRET is not set");
                });
    }

    @Test
    void whetherAVendorThatIsOffCanBeReachedIsAnsweredWithWhyItIsOff() {
        Queue slack = Vendors.in(Settings.of(Map.of())).queues().get(1);
        environment.registerActivitiesImplementations(slack.activities().toArray());
        Connection connection = environment.newActivityStub(Connection.class);

        assertThatThrownBy(connection::check)
                .rootCause()
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        refusal -> assertThat(refusal.getOriginalMessage())
                                .startsWith("Slack is off: SLACK_BOT_TOKEN is not set"));
    }

    @Test
    void aStepOfAVendorThatIsOnIsDone() {
        Queue jitsi =
                Vendors.in(Settings.of(Map.of("JITSI_SECRET", "s"))).queues().get(4);
        environment.registerActivitiesImplementations(jitsi.activities().toArray());
        Bridges bridges = environment.newActivityStub(Bridges.class);

        Made made = bridges.link(new Bridges.Wanted("k", false, new IncidentId("inc-20261123-amber-falcon")));

        assertThat(made.link()).asString().startsWith("https://meet.jit.si/inc-20261123-amber-falcon-");
    }

    private static TestActivityEnvironment environment() {
        return TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .build());
    }

    private static String off(Vendors vendors, String name) {
        List<Queue> named = vendors.queues().stream()
                .filter(queue -> queue.name().equals(name))
                .toList();
        assertThat(named).hasSize(1);
        return named.get(0).off();
    }
}
