package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each fault of the contract looks like from the other end of an HTTP connection. */
class HttpFaultsTest {

    private static final String POST = "channel=incidents&text=hello";

    private final Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
    private final Visitor visitor = new Visitor(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void refuseResetsTheConnectionWithoutActing() throws IOException {
        order("refuse");

        try (Socket socket = post()) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }

        assertThat(visitor.effects("slack")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"drop-before, 0", "drop-after, 1"})
    void dropsCloseTheConnectionWithoutAWord(String fault, int effects) throws IOException {
        order(fault);

        try (Socket socket = post()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        assertThat(visitor.effects("slack")).hasSize(effects);
    }

    @Test
    void hangNeverAnswersAndNeverActs() throws IOException {
        order("hang");

        try (Socket socket = post()) {
            socket.setSoTimeout(700);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }

        assertThat(visitor.effects("slack")).isEmpty();
        assertThat(visitor.faultsMet()).containsExactly("hang");
    }

    @Test
    void slowWaitsAndThenActs() {
        order("slow:0.3");
        Instant before = Instant.now();

        assertThat(say().statusCode()).isEqualTo(200);

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(visitor.effects("slack")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"status:503, 503, 0", "status:404, 404, 0", "status-after:500, 500, 1"})
    void statusesAnswerInTheVendorsOwnForm(String fault, int status, int effects) {
        order(fault);

        HttpResponse<byte[]> answer = say();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Visitor.tree(answer).path("ok").asBoolean(true)).isFalse();
        assertThat(visitor.effects("slack")).hasSize(effects);
    }

    @Test
    void rateLimitSaysWhenInSeconds() {
        order("ratelimit:7");

        HttpResponse<byte[]> answer = say();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(visitor.effects("slack")).isEmpty();
    }

    @Test
    void rateLimitSaysWhenAsADate() {
        order("ratelimit-date:60");

        String when = say().headers().firstValue("Retry-After").orElseThrow();

        assertThat(ZonedDateTime.parse(when, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isBetween(Instant.now().plusSeconds(50), Instant.now().plusSeconds(61));
    }

    @Test
    void wrongCredentialsAreAnsweredAsTheVendorDoes() {
        visitor.order("{'vendor':'slack','operation':'*','fault':'credentials'}");
        visitor.order("{'vendor':'jira','operation':'*','fault':'credentials'}");

        assertThat(Visitor.tree(say()).path("error").asText()).isEqualTo("invalid_auth");
        assertThat(visitor.json("GET", "/jira/rest/api/3/myself", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void noCredentialsAtAllAreRefusedWithoutAnyFault() throws IOException {
        try (Socket socket = ask("POST /slack/api/auth.test HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(firstBytes(socket)).contains("200 OK").contains("not_authed");
        }
    }

    @ParameterizedTest
    @CsvSource({"garbage, 0", "garbage-after, 1"})
    void garbageIsAnHtmlPageInA200(String fault, int effects) {
        order(fault);

        HttpResponse<byte[]> answer = say();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(visitor.effects("slack")).hasSize(effects);
    }

    @Test
    void oversizedIsFiftyMegabytes() {
        order("oversized");

        HttpResponse<byte[]> answer = say();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length).isGreaterThanOrEqualTo(50 * 1024 * 1024);
        assertThat(visitor.effects("slack")).isEmpty();
    }

    @Test
    void charsetIsNotTheOneThatTheHeaderNames() {
        order("charset");

        HttpResponse<byte[]> answer = say();

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("UTF-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_16)).contains("\"ok\":true");
        assertThat(visitor.effects("slack")).hasSize(1);
    }

    @Test
    void slackFailsByNameInsideA200() {
        order("error:fatal_error");

        HttpResponse<byte[]> answer = say();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(answer)).isEqualTo("{\"ok\":false,\"error\":\"fatal_error\"}");
    }

    private void order(String fault) {
        visitor.order("{'vendor':'slack','operation':'chat.postMessage','fault':'" + fault + "'}");
    }

    private HttpResponse<byte[]> say() {
        return visitor.send("POST", "/slack/api/chat.postMessage", "application/x-www-form-urlencoded", POST);
    }

    private Socket post() throws IOException {
        return ask("POST /slack/api/chat.postMessage HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + POST.length() + "\r\n\r\n"
                + POST);
    }

    private Socket ask(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.httpPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstBytes(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[4096];
        int read = in.read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
    }
}
