package io.bigredbutton.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.bigredbutton.effect.Outage;
import io.bigredbutton.effect.RetryAfter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries the library's requests to Twilio, each exactly once: the library's own client sends a text message up to six
 * times when Twilio is in trouble. An answer that is no success becomes a {@link Refusal}.
 */
final class Wire extends com.twilio.http.HttpClient {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);
    private static final int LONGEST_ANSWER = 1 << 20;

    private final ObjectMapper json = new ObjectMapper();
    private final TwilioSettings settings;
    private final HttpClient http;

    Wire(TwilioSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(
                        settings.timeout().compareTo(LONGEST_CONNECT) < 0 ? settings.timeout() : LONGEST_CONNECT)
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        HttpResponse<byte[]> answer = send(onTheWire(request));
        String content = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() >= 300) {
            throw refusal(answer, content);
        }
        return new Response(content, answer.statusCode());
    }

    private HttpRequest onTheWire(Request request) {
        String base = settings.api().toString().replaceAll("/+$", "");
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(base + request.constructURL().getFile()))
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json")
                .header("User-Agent", "bigredbutton");
        if (request.getMethod() == HttpMethod.POST) {
            return builder.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encodeFormBody()))
                    .build();
        }
        return builder.GET().build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, head -> new ShortAnswer(LONGEST_ANSWER));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Outage.of("Twilio", new HttpTimeoutException("too late"), changes(request));
        } catch (ExecutionException e) {
            IOException failure = e.getCause() instanceof IOException io ? io : new IOException("no answer");
            throw Outage.of("Twilio", failure, changes(request));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw Outage.of("Twilio", new InterruptedIOException("stopping"), changes(request));
        }
    }

    private static boolean changes(HttpRequest request) {
        return !"GET".equals(request.method());
    }

    private Refusal refusal(HttpResponse<byte[]> answer, String content) {
        int code = 0;
        String words = "";
        try {
            JsonNode error = json.readTree(content);
            code = error.path("code").asInt(0);
            words = error.path("message").asText("");
        } catch (JsonProcessingException e) {
            // Something between us and Twilio answered; the status says all there is.
        }
        Duration after = answer.headers()
                .firstValue("Retry-After")
                .map(header -> RetryAfter.of(header, Instant.now()))
                .orElse(null);
        return new Refusal(answer.statusCode(), code, words, after);
    }
}
