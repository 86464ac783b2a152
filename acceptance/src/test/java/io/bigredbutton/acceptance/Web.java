package io.bigredbutton.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a script does over HTTP. */
final class Web {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOO_LONG = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI site;

    Web(int port) {
        this.site = URI.create("http://127.0.0.1:" + port);
    }

    String site() {
        return site.toString();
    }

    /** Asks, and waits for the answer. */
    Answer ask(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(path)).timeout(TOO_LONG).header("Accept", "application/json");
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body)));
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new NoAnswer(method + " " + path + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return ask("GET", path, null, Map.of());
    }

    Answer post(String path, Object body) {
        return ask("POST", path, body, Map.of());
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An answer and how long it took. */
    record Answer(int status, String body, HttpResponse<String> response, Duration took) {

        Answer(HttpResponse<String> response, Duration took) {
            this(response.statusCode(), response.body(), response, took);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + this, e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " after " + took.toMillis() + " ms: " + body;
        }
    }

    /** Nobody answered: refused, dropped, or too late. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoAnswer(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
