package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bigredbutton.api.plan.WrongPlan;
import io.bigredbutton.engine.DevServer;
import io.bigredbutton.engine.Settings;
import io.bigredbutton.engine.WrongSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The API while Temporal is not there: it starts, says so, and never hangs. */
@Timeout(90)
class WithoutTemporalTest {

    private static int port;
    private static ConfigurableApplicationContext refused;
    private static ConfigurableApplicationContext silent;
    private static ServerSocket mute;
    private static int silentPort;

    @BeforeAll
    @Timeout(180)
    static void open() throws IOException {
        port = DevServer.freePort();
        refused = Api.start(settings(port, DevServer.freePort()));
        mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        silentPort = DevServer.freePort();
        silent = Api.start(settings(silentPort, mute.getLocalPort()));
    }

    @AfterAll
    static void close() throws IOException {
        refused.close();
        silent.close();
        mute.close();
    }

    private static Settings settings(int port, int temporal) throws IOException {
        Path plan = Files.writeString(Files.createTempFile("plan", ".yml"), Plans.GOOD);
        return Settings.of(Map.of(
                "BRB_PORT",
                Integer.toString(port),
                "BRB_PLAN",
                plan.toString(),
                "ALERT_TOKEN",
                "t",
                "SLACK_SIGNING_SECRET",
                FromSlack.SECRET,
                "TEMPORAL_ADDRESS",
                "127.0.0.1:" + temporal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/incidents {\"title\":\"x\"}",
                "GET /api/v1/incidents",
                "GET /api/v1/incidents/inc-20200101-amber-falcon",
                "GET /api/v1/incidents/inc-20200101-amber-falcon/timeline",
                "POST /api/v1/incidents/inc-20200101-amber-falcon/mitigate {\"by\":\"a\"}",
                "POST /hooks/mitigated/inc-20200101-amber-falcon?token=t {}",
                "POST /hooks/alertmanager?token=t {\"groupKey\":\"g\",\"alerts\":[{\"status\":\"firing\"}]}"
            })
    void answers503InTimeWhetherTemporalRefusesOrIsSilent(String request) {
        String[] parts = request.split(" ", 3);
        for (int each : new int[] {port, silentPort}) {
            long start = System.nanoTime();

            Http.Answer answer = new Http(each)
                    .send(parts[0], parts[1], parts.length < 3 ? null : parts[2], "Content-Type", "application/json");

            assertThat(answer.problem(503)).contains("Temporal");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void tellsSlackInTimeWhomToCall() {
        for (int each : new int[] {port, silentPort}) {
            FromSlack slack = new FromSlack(new Http(each));
            long start = System.nanoTime();

            Http.Answer declared = slack.command("general", "U0ANA", "Down");
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(declared.is(200).at("/text"))
                    .startsWith("This was not declared, as far as we can tell: Temporal ")
                    .endsWith("; until it works, call Ana Lima (+15550100001), Bo Chen (+15550100002).");
            assertThat(slack.command("inc-20200101-amber-falcon", "U0ANA", "ack")
                            .is(200)
                            .at("/text"))
                    .startsWith("This was not done, as far as we can tell: Temporal ");
            assertThat(slack.press("inc-20200101-amber-falcon", "U0ANA", "mitigate", "1.1")
                            .problem(503))
                    .contains("Temporal");
            assertThat(took).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void isAliveAndNotReady() {
        Http http = new Http(port);

        http.get("/actuator/health/liveness").is(200);
        assertThat(http.get("/actuator/health/readiness").is(503).body())
                .contains("Waiting for Temporal at 127.0.0.1:");
        http.get("/declare").is(200);
    }

    @Test
    void tellsWhatIsOnAndOffInTimeWhetherTemporalRefusesOrIsSilent() {
        for (int each : new int[] {port, silentPort}) {
            long start = System.nanoTime();

            Http.Answer status = new Http(each).get("/api/v1/status").is(200);

            assertThat(status.json().at("/temporal/reachable").asBoolean()).isFalse();
            assertThat(status.at("/temporal/sentence")).startsWith("It does not answer");
            assertThat(status.at("/vendors/0/sentence")).isEqualTo("Twilio is off: TWILIO_ACCOUNT_SID is not set.");
            assertThat(status.at("/plan/paged/0")).isEqualTo("Ana Lima");
            assertThat(new Http(each)
                            .get("/status", "Accept", "text/html")
                            .is(200)
                            .body())
                    .contains("Temporal does not answer")
                    .doesNotContain("hx-get");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void listensOnlyToThisMachine() {
        for (String host : new String[] {"0.0.0.0", "::", "192.0.2.1"}) {
            assertThatExceptionOfType(WrongSetting.class)
                    .isThrownBy(() -> Api.start(Settings.of(Map.of("BRB_HOST", host))))
                    .withMessageStartingWith("BRB_HOST must be a loopback address such as 127.0.0.1");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("BRB_PORT", Integer.toString(port));
        environment.put(
                "BRB_PLAN",
                Files.writeString(Files.createTempFile("plan", ".yml"), Plans.GOOD)
                        .toString());

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> Api.start(Settings.of(environment)))
                .withMessage("Port " + port + " is taken: set BRB_PORT to a free one.");
    }

    @Test
    void doesNotStartWithASettingThatOnlyOneDoorNeeds() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("BRB_PORT", Integer.toString(DevServer.freePort()));
        environment.put(
                "BRB_PLAN",
                Files.writeString(Files.createTempFile("plan", ".yml"), Plans.GOOD)
                        .toString());
        environment.put("GENERIC_WEBHOOK_SECRET", "whsec_!!!");

        assertThatException()
                .isThrownBy(() -> Api.start(Settings.of(environment)))
                .withRootCauseInstanceOf(WrongSetting.class)
                .havingRootCause()
                .withMessage("GENERIC_WEBHOOK_SECRET must be whsec_ and a secret in Base64.");
    }

    @Test
    void refusesAWrongPlanBeforeItListens() throws IOException {
        Path plan = Files.writeString(Files.createTempFile("plan", ".yml"), "people: nobody\n");

        assertThatExceptionOfType(WrongPlan.class)
                .isThrownBy(() -> Api.start(Settings.of(Map.of("BRB_PLAN", plan.toString()))))
                .withMessageEndingWith(" line 1: people must consist of keys and values.");
    }
}
