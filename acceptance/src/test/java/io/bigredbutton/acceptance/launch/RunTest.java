package io.bigredbutton.acceptance.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RunTest {
    private static final List<String> PIECES = List.of("temporal", "simulator", "worker", "api");

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder);
        bench.script("temporal", bench.temporalLike("1.5.1 (Server 1.29.1, UI 2.42.1)"));
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void startsAllPiecesAndSaysWhereToLook() {
        var run = bench.run();
        run.says("Ctrl-C stops all of it");

        assertThat(run.said())
                .contains("http://127.0.0.1:" + bench.port("BRB_PORT") + "/declare")
                .contains("http://127.0.0.1:" + bench.port("SIMULATOR_PORT"))
                .contains("http://127.0.0.1:" + bench.port("TEMPORAL_UI_PORT"))
                .contains("curl -i http://127.0.0.1:" + bench.port("BRB_PORT") + "/api/v1/incidents")
                .contains("[worker] 2026-11-23T12:00:00Z  WARN 1 --- the worker has something to say")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void stopsAllThatItStarted(String signal) {
        var run = bench.run();
        run.says("is ready");
        var processes = PIECES.stream().map(run::processOf).toList();

        run.signal(signal);
        run.ended();

        assertThat(run.said()).endsWith("Stopped.\n");
        assertThat(processes).noneMatch(Running::alive);
        assertThat(bench.path("data/run.lock")).doesNotExist();
    }

    @Test
    void stopsThePiecesEvenWhenItIsKilledItself() {
        var run = bench.run();
        run.says("is ready");
        var processes = PIECES.stream().map(run::processOf).toList();

        run.signal("KILL");

        run.until(() -> processes.stream().noneMatch(Running::alive), "its pieces stop");
        run.until(() -> Files.notExists(bench.path("data/run.lock")), "its lock goes");
        bench.run().says("is ready");
    }

    @Test
    void startsADeadPieceAgainAfterOneSecondThenTwo() {
        var run = bench.run();
        run.says("is ready");
        var first = run.processOf("worker");

        Running.signal("KILL", first);
        run.says("worker died \\(by signal 9\\) and is started again in 1 s; its log is .*/logs/worker.log");
        run.until(() -> run.processOf("worker") != first, "starts the worker again");
        Running.signal("KILL", run.processOf("worker"));
        run.says("worker died \\(by signal 9\\) and is started again in 2 s");
        run.says("(?s)in 2 s.*Starting worker");

        assertThat(run.said()).doesNotContain("api died", "simulator died", "temporal died", "Killed");
    }

    @Test
    void stopsWhenAPieceRefusesItsSettings() {
        bench.environment.put("STAND_IN_REFUSES", "worker");

        var run = bench.run();

        assertThat(run.ended()).isEqualTo(78);
        assertThat(run.said())
                .contains("worker refused its settings:", "| BRB_PLAN: response-plan.yml line 7: paging.order");
    }

    @Test
    void saysWhichPortIsTakenBeforeItStartsAnything() throws IOException {
        try (var taken = new ServerSocket(bench.port("SIMULATOR_PORT"), 1, InetAddress.getLoopbackAddress())) {
            var run = bench.run();

            assertThat(run.ended()).isNotZero();
            assertThat(run.said())
                    .matches("Port " + taken.getLocalPort()
                            + " is taken.*: set SIMULATOR_PORT to a free port, or stop what uses it.\n");
        }
    }

    @Test
    void refusesPortsThatAreNone() {
        bench.environment.put("BRB_PORT", "eighty");

        assertThat(bench.run().ended()).isEqualTo(78);
        assertThat(bench.run("api").ended()).isEqualTo(78);
    }

    @Test
    void refusesOnePortForTwoPieces() {
        bench.environment.put("BRB_WORKER_PORT", bench.environment.get("BRB_PORT"));

        var run = bench.run();

        assertThat(run.ended()).isEqualTo(78);
        assertThat(run.said()).matches("BRB_WORKER_PORT is \\d+, and so is another of our ports: choose another.\n");
    }

    @Test
    void twoCopiesShareNoData() throws IOException {
        bench.run().says("is ready");
        Files.createDirectories(folder.resolve("second"));
        var other = new Bench(folder.resolve("second"));
        other.script("temporal", other.temporalLike("1.5.1 (Server 1.29.1, UI 2.42.1)"));
        other.environment.put("BRB_DATA", bench.environment.get("BRB_DATA"));

        try (other) {
            var second = other.run();
            assertThat(second.ended()).isNotZero();
            assertThat(second.said()).containsPattern("Another ./run \\(process \\d+\\) already uses .*/data: stop it");

            other.environment.remove("BRB_DATA");
            other.run().says("is ready");
        }
    }

    @Test
    void aLockWhoseOwnerHasGoneIsTakenOver() throws IOException {
        Files.createDirectories(bench.path("data"));
        Files.writeString(bench.path("data/run.lock"), "999999999\n");

        bench.run().says("is ready");
    }

    @Test
    void pointsEveryVendorAtTheSimulator() {
        var worker = bench.run("worker");
        worker.says("something to say");

        var world = "http://127.0.0.1:" + bench.port("SIMULATOR_PORT");
        assertThat(worker.said().lines())
                .contains("SLACK_API_URL=" + world + "/slack/api/", "SLACK_BOT_TOKEN=xoxb-simulator")
                .contains("TWILIO_API_URL=" + world + "/twilio", "TWILIO_FROM=+15550100000")
                .contains("JIRA_URL=" + world + "/jira", "SMTP_HOST=127.0.0.1")
                .contains("SMTP_PORT=" + bench.port("SIMULATOR_SMTP_PORT"), "MAIL_FROM=bigredbutton@example.com")
                .contains("JITSI_URL=https://meet.jit.si", "ALERT_TOKEN=local-alert-token")
                .contains("BRB_PUBLIC_URL=http://127.0.0.1:" + bench.port("BRB_PORT"))
                .contains("TEMPORAL_ADDRESS=127.0.0.1:" + bench.port("TEMPORAL_PORT"));
    }

    @Test
    void leavesAVendorAloneOfWhichAnythingIsSet() {
        bench.environment.put("SLACK_BOT_TOKEN_FILE", "/run/secrets/slack");
        bench.environment.put("TWILIO_ACCOUNT_SID", "AC1");
        bench.environment.put("JIRA_TOKEN", "");
        bench.environment.put("ALERT_TOKEN_FILE", "/run/secrets/alerts");

        var worker = bench.run("worker");
        worker.says("something to say");

        assertThat(worker.said())
                .doesNotContain("SLACK_API_URL=", "SLACK_BOT_TOKEN=", "TWILIO_API_URL=", "TWILIO_AUTH_TOKEN=")
                .doesNotContain("JIRA_URL=", "\nALERT_TOKEN=")
                .contains("SLACK_BOT_TOKEN_FILE=/run/secrets/slack", "SMTP_HOST=127.0.0.1");
    }

    @Test
    void makesTheJitsiSecretOnceAndKeepsItPrivate() throws IOException {
        bench.run("worker").says("JITSI_SECRET_FILE=.*/data/jitsi-secret\n");
        var secret = Files.readString(bench.path("data/jitsi-secret"));
        bench.close();
        bench.run("worker").says("something to say");

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(bench.path("data/jitsi-secret")).hasContent(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.path("data/jitsi-secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAPlanThatCannotBeRead() {
        bench.environment.put("BRB_PLAN", "/nowhere/plan.yml");

        var run = bench.run();

        assertThat(run.ended()).isEqualTo(78);
        assertThat(run.said()).startsWith("BRB_PLAN is '/nowhere/plan.yml', which cannot be read");
    }

    @Test
    void refusesAnOldJava() throws IOException {
        bench.script("old/bin/java", "echo 'openjdk version \"11.0.21\" 2023-10-17' >&2");
        bench.environment.put("JAVA_HOME", bench.path("old").toString());

        var run = bench.run();

        assertThat(run.ended()).isNotZero();
        assertThat(run.said()).startsWith("Java 17 or newer is needed, and '").contains("is version 11");
    }

    @Test
    void helpFitsOnOneScreen() {
        var run = bench.run("--help");

        assertThat(run.ended()).isZero();
        assertThat(run.said().lines()).hasSizeLessThanOrEqualTo(50).allMatch(line -> line.length() <= 120);
        assertThat(run.said())
                .contains(bench.environment.keySet().stream()
                        .filter(name -> name.matches("(BRB|SIMULATOR|TEMPORAL).*"))
                        .toList());
    }

    @Test
    void refusesACommandThatItDoesNotKnow() {
        var run = bench.run("wroker");

        assertThat(run.ended()).isEqualTo(64);
        assertThat(run.said()).startsWith("./run does not know 'wroker'");
    }
}
