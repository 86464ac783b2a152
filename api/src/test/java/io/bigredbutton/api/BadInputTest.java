package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are wrong: each is refused in one sentence that says what would be right. */
class BadInputTest {

    private static final String INCIDENTS = "/api/v1/incidents";
    private static final String NOBODY = INCIDENTS + "/inc-20200101-amber-falcon";

    private final Http http = House.open().http();

    @ParameterizedTest(name = "{0}")
    @MethodSource("presses")
    void refusesAPressThatIsWrong(String what, String body, String sentence) {
        assertThat(http.post(INCIDENTS, body).problem(400)).as(what).isEqualTo(sentence);
    }

    static Stream<Arguments> presses() {
        String text = "title is missing: it must be a text of 1 to 200 characters.";
        String control = "title must have no control characters in it.";
        return Stream.of(
                Arguments.of("no title", "{}", text),
                Arguments.of("blank title", "{\"title\":\" \\t \"}", text),
                Arguments.of("null title", "{\"title\":null}", text),
                Arguments.of(
                        "long title",
                        "{\"title\":\"" + "x".repeat(201) + "\"}",
                        "title is too long: it must be a text of 1 to 200 characters."),
                Arguments.of("NUL", "{\"title\":\"a\\u0000b\"}", control),
                Arguments.of("header", "{\"title\":\"a\\r\\nBcc: x@example.com\"}", control),
                Arguments.of("line separator", "{\"title\":\"a\\u2028b\"}", control),
                Arguments.of("half a character", "{\"title\":\"a\\ud83d\"}", control),
                Arguments.of("number for a text", "{\"title\":5}", "title must be a text."),
                Arguments.of("object for a text", "{\"title\":{}}", "title must be a text."),
                Arguments.of(
                        "text for a list", "{\"title\":\"x\",\"services\":\"a\"}", "services must be a list of texts."),
                Arguments.of(
                        "text for a yes", "{\"title\":\"x\",\"private\":\"no\"}", "private must be true or false."),
                Arguments.of(
                        "unknown field",
                        "{\"title\":\"x\",\"colour\":\"red\"}",
                        "The body has an unknown field 'colour'; it can have: title, severity, description, services,"
                                + " reportedBy, private, exercise."),
                Arguments.of(
                        "field twice",
                        "{\"title\":\"x\",\"title\":\"y\"}",
                        "The body is not JSON that can be read (line 1)."),
                Arguments.of("cut off", "{\"title\":\"x\"", "The body is not JSON that can be read (line 1)."),
                Arguments.of("no JSON", "title=x", "The body is not JSON that can be read (line 1)."),
                Arguments.of("list", "[]", "The body must be a JSON object."),
                Arguments.of("deep", "[".repeat(20_000), "The body must be a JSON object."),
                Arguments.of("deep inside", "{\"title\":" + "[".repeat(20_000), "title must be a text."),
                Arguments.of("empty", "", "The body is missing: send a JSON object."),
                Arguments.of(
                        "severity", "{\"title\":\"x\",\"severity\":\"SEV9\"}", "severity must be one of SEV1, SEV2."),
                Arguments.of(
                        "private",
                        "{\"title\":\"x\",\"private\":true}",
                        "private must be false: incidents cannot be private until people can log in."),
                Arguments.of(
                        "exercise",
                        "{\"title\":\"x\",\"exercise\":true}",
                        "exercise must be false: exercises cannot be held yet."),
                Arguments.of(
                        "long description",
                        "{\"title\":\"x\",\"description\":\"" + "d".repeat(10_001) + "\"}",
                        "description is too long: it must be a text of 1 to 10000 characters."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acknowledge | {}                                    | by is missing: it must be a text of 1 to 100 characters.
            mitigate    | {"by":" "}                            | by is missing: it must be a text of 1 to 100 characters.
            resolve     | {"by":"a","reason":"x"}               | The body has an unknown field 'reason'; it can have: by, note.
            reopen      | {"by":"a"}                            | reason is missing: it must be a text of 1 to 4000 characters.
            cancel      | {"by":"a","reason":7}                 | reason must be a text.
            severity    | {"by":"a"}                            | severity is missing: it must be a text of 1 to 100 characters.
            notes       | {"by":"a"}                            | text is missing: it must be a text of 1 to 4000 characters.
            notes       | {"by":"a","text":"x","kind":"gossip"} | kind must be one of note, indicator, hypothesis, decision, action, surprise, learning.
            notes       | {"by":"a","text":"x","at":"noon"}     | at must be a time in UTC, as 2026-11-23T21:04:00Z.
            notes       | {"by":"a","text":"x","at":"2999-01-01T00:00:00Z"} | at must not lie in the future.
            updates     | {"by":"a","text":"x","next":"soon"}   | next must be a period of at least a second, as 30s, 5m, 2h or 3d.
            """)
    void refusesAWordThatIsWrongEvenToNobody(String verb, String body, String sentence) {
        assertThat(http.post(NOBODY + "/" + verb, body).problem(400)).isEqualTo(sentence);
    }

    @Test
    void refusesANoteThatIsTooLong() {
        String note = "n".repeat(4_001);

        assertThat(http.post(NOBODY + "/notes", "{\"by\":\"a\",\"text\":\"" + note + "\"}")
                        .problem(400))
                .isEqualTo("text is too long: it must be a text of 1 to 4000 characters.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=foo      | state must be one of DECLARED, MITIGATED, RESOLVED, CLOSED, CANCELLED.
            severity=bad   | severity must be one of SEV1, SEV2.
            limit=abc      | limit must be a number from 1 to 100.
            limit=0        | limit must be a number from 1 to 100.
            limit=101      | limit must be a number from 1 to 100.
            cursor=%25%25  | cursor must be what 'next' of the page before was.
            cursor=YWJj    | cursor must be what 'next' of the page before was.
            exercise=maybe | exercise must be true or false.
            q=%27--        | q must be one to 10 words of a title or an id.
            """)
    void refusesAQueryThatIsWrong(String query, String sentence) {
        assertThat(http.get(INCIDENTS + "?" + query).problem(400)).isEqualTo(sentence);
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItSaysItsSizeOrNot() {
        byte[] large = ("{\"title\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + INCIDENTS))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json");

        Http.Answer said = http.send(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(large)).build());
        Http.Answer chunked = http.send(
                request.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                        .build());

        assertThat(said.problem(413)).isEqualTo("The body is too large: it may have at most 64 KB.");
        assertThat(chunked.problem(413)).isEqualTo("The body is too large: it may have at most 64 KB.");
    }

    @Test
    void refusesAnotherContentType() {
        assertThat(http.post(INCIDENTS, "title=x", "Content-Type", "application/x-www-form-urlencoded")
                        .problem(415))
                .isEqualTo("Content-Type must be application/json.");
        assertThat(http.post(INCIDENTS, "{\"title\":\"x\"}", "Content-Type", "text/plain")
                        .problem(415))
                .isEqualTo("Content-Type must be application/json.");
    }

    @Test
    void refusesAnotherMethodAndSaysWhichArePossible() {
        Http.Answer answer = http.send("DELETE", INCIDENTS, null);

        assertThat(answer.problem(405)).isEqualTo("/api/v1/incidents does not take DELETE, only GET, POST.");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/incidents/inc-20200101-amber-falcon",
        "/api/v1/incidents/nonsense",
        "/api/v1/incidents/inc-20200101-amber-falcon-review",
        "/api/v1/incidents/inc-20200101-amber-falcon/timeline",
        "/api/v1/nothing",
        "/nothing"
    })
    void findsNothingWhereNothingIs(String path) {
        assertThat(http.get(path).problem(404)).startsWith("There is no");
    }

    @Test
    void knowsNoVerbThatComesLater() {
        assertThat(http.post(NOBODY + "/merge", "{\"by\":\"a\",\"into\":\"b\"}").problem(404))
                .isNotEmpty();
        assertThat(http.post(NOBODY + "/tasks", "{\"by\":\"a\",\"text\":\"b\"}").problem(404))
                .isNotEmpty();
    }

    @Test
    void answersTheContainersOwnErrorsAsProblems() {
        assertThat(new Raw(http.port()).send("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"detail\":\"")
                .doesNotContain("Tomcat");
        assertThat(new Raw(http.port())
                        .send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "x".repeat(40_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(new Raw(http.port()).send("NONSENSE\r\n\r\n")).doesNotContain("Tomcat");
    }

    @Test
    void keepsATitleFullOfMarkUpAsTheTextItIs() {
        String title = "<script>alert(1)</script> <!channel> *bold* 'q' \\\" ${7*7} {{x}}";

        Http.Answer answer =
                http.post(INCIDENTS, "{\"title\":\"" + title + "\"}").is(202);

        assertThat(answer.at("/title")).isEqualTo(title.replace("\\\"", "\""));
        String page = http.get("/incidents/" + answer.at("/id")).is(200).body();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        String story = http.get(INCIDENTS + "/" + answer.at("/id") + "/timeline", "Accept", "text/markdown")
                .is(200)
                .body();
        assertThat(story).contains("&lt;script&gt;").contains("\\*bold\\*");
    }
}
