package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the simulator starts, and whom it lets in. */
class StartTest {

    @Test
    void saysWhichVariableNamesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SimulatorSettings settings = SimulatorSettings.inMemory();
            assertThatThrownBy(() -> Simulator.start(settings.withPorts(taken.getLocalPort(), 0)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageEndingWith("set SIMULATOR_PORT to another port.");
            assertThatThrownBy(() -> Simulator.start(settings.withPorts(0, taken.getLocalPort())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageEndingWith("set SIMULATOR_SMTP_PORT to another port.");
        }
    }

    @ParameterizedTest
    @CsvSource({"SIMULATOR_PORT, many", "SIMULATOR_SMTP_PORT, 70000", "SIMULATOR_JIRA_INDEX_LAG, soon"})
    void saysWhichVariableIsWrong(String name, String value) {
        assertThatThrownBy(() -> SimulatorSettings.from(Map.of(name, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(name + " is '" + value + "'; it must be");
    }

    @Test
    void readsTheEnvironment(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "from a file\n");

        SimulatorSettings settings = SimulatorSettings.from(Map.of(
                "BRB_DATA",
                directory.toString(),
                "TWILIO_AUTH_TOKEN_FILE",
                secret.toString(),
                "SIMULATOR_JIRA_INDEX_LAG",
                "1500ms",
                "SIMULATOR_SLACK_RATE_LIMITS",
                "true"));

        assertThat(settings.httpPort()).isEqualTo(8090);
        assertThat(settings.smtpPort()).isEqualTo(8025);
        assertThat(settings.directory()).isEqualTo(directory);
        assertThat(settings.twilioAuthToken()).isEqualTo("from a file");
        assertThat(settings.jiraIndexLag()).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.slackRateLimits()).isTrue();
    }

    @Test
    void isHealthyOnceItHasStarted() {
        try (Simulator simulator = Simulator.start(SimulatorSettings.inMemory())) {
            assertThat(new Visitor(simulator).json("GET", "/health", "").statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"evil.example, http://evil.example, Host", "127.0.0.1, http://evil.example, Origin"})
    void aPageFromElsewhereCannotPressItsButtons(String host, String origin, String named) throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.httpPort())) {
            String request = "POST /control/reset HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("403 Forbidden")
                    .contains("The header " + named + " must");
        }
    }

    @Test
    void saysWhatIsThereWhereNothingIs() {
        try (Simulator simulator = Simulator.start(SimulatorSettings.inMemory())) {
            Visitor visitor = new Visitor(simulator);

            assertThat(visitor.json("GET", "/nothing", "").statusCode()).isEqualTo(404);
            assertThat(visitor.json("PUT", "/control/reset", "").statusCode()).isEqualTo(405);
            assertThat(visitor.json("POST", "/control/slack/press", "{}").statusCode())
                    .isEqualTo(400);
        }
    }
}
