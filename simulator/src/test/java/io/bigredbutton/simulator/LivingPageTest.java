package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page moves with the world, and is as light and as closed as it says. */
class LivingPageTest {

    private static final Pattern LOOK = Pattern.compile("\"(/look/[a-z.]+)\"");

    private final Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
    private final Visitor visitor = new Visitor(simulator);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void saysThatTheWorldMovesAsSoonAsItDoes() {
        CompletableFuture<HttpResponse<String>> next =
                client.sendAsync(request("/control/moves?seen=" + moment()).build(), BodyHandlers.ofString());
        assertThat(next).isNotDone();

        visitor.form("/slack/api/chat.postMessage", "channel", "incidents", "text", "x");

        assertThat(next)
                .succeedsWithin(Duration.ofSeconds(5))
                .satisfies(answer -> assertThat(answer.body()).contains(moment()));
    }

    @Test
    void saysItAtOnceToAPageOfAnotherLife() {
        assertThat(visitor.get("/control/moves?seen=another-7").path("moment").asText())
                .isEqualTo(moment());
    }

    @Test
    void weighsLittleAndBringsEverythingItself() {
        String page = page();
        int bytes = page.length();
        Matcher look = LOOK.matcher(page);
        while (look.find()) {
            HttpResponse<byte[]> file = visitor.json("GET", look.group(1), "");
            assertThat(file.statusCode()).as(look.group(1)).isEqualTo(200);
            bytes += file.body().length;
        }

        assertThat(bytes).isBetween(100_000, 300_000);
        assertThat(page).doesNotContain("<style").doesNotContain(" style=").doesNotContain(" onclick=");
    }

    @Test
    void tellsABrowserThatHasAFileSo() throws Exception {
        HttpResponse<Void> first = client.send(request("/look/world.css").build(), BodyHandlers.discarding());
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<Void> second = client.send(
                request("/look/world.css").header("If-None-Match", tag).build(), BodyHandlers.discarding());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(visitor.json("GET", "/look/other.css", "").statusCode()).isEqualTo(404);
    }

    @Test
    void letsNoForeignScriptIn() {
        HttpResponse<byte[]> answer = visitor.json("GET", "/", "");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void sparesAPageThatMovesByItselfTheReload() throws Exception {
        HttpRequest.Builder allWell = request("/control/all-well")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody());

        assertThat(client.send(allWell.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(303);
        assertThat(client.send(allWell.header("HX-Request", "true").build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anUntouchedWorldTeachesAndLeadsToTheProduct() {
        assertThat(page()).contains("Nothing has happened here yet").contains("href=\"http://127.0.0.1:8080/declare\"");

        visitor.form("/slack/api/chat.postMessage", "channel", "incidents", "text", "x");

        assertThat(page()).doesNotContain("Nothing has happened here yet").contains("href=\"http://127.0.0.1:8080/\"");
    }

    private String moment() {
        return visitor.get("/control/moves").path("moment").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(simulator.url().resolve(URI.create(path)));
    }

    private String page() {
        return Visitor.text(visitor.json("GET", "/", ""));
    }
}
