package io.bigredbutton.simulator.phones;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.simulator.Simulator;
import io.bigredbutton.simulator.SimulatorSettings;
import io.bigredbutton.simulator.world.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A simulator whose telephones call back to a test. */
final class Telephony implements AutoCloseable {

    static final String ANA = "+15550100001";
    static final String TOKEN = "simulator-twilio-token";
    static final String TWIML = "<Response><Gather numDigits=\"1\" timeout=\"3\" action=\"%s\">"
            + "<Say>SEV2: Checkout is failing. Press 1.</Say></Gather><Say>Goodbye.</Say></Response>";

    private static final String ACCOUNT = "/twilio/2010-04-01/Accounts/AC1/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator simulator;

    Telephony(CalledBack api, @Nullable Path directory) {
        simulator = Simulator.start(SimulatorSettings.from(
                        Map.of("SIMULATOR_PORT", "0", "SIMULATOR_SMTP_PORT", "0", "BRB_PUBLIC_URL", api.url("")))
                .withDirectory(directory));
    }

    /** What was answered. */
    record Answer(int status, JsonNode json) {}

    Answer call(CalledBack api, String... more) {
        String form = form("To", ANA, "From", "+15550000000")
                + "&" + form("Twiml", TWIML.formatted(api.url("/voice?token=P-7F3K2")))
                + "&" + form("StatusCallback", api.url("/status?person=ana&token=P-7F3K2"))
                + "&StatusCallbackEvent=initiated&StatusCallbackEvent=ringing&StatusCallbackEvent=answered"
                + "&StatusCallbackEvent=completed&MachineDetection=Enable&" + form(more);
        return twilio("Calls.json", form);
    }

    Answer text(CalledBack api, String to, String body) {
        return twilio(
                "Messages.json",
                form("To", to, "From", "+15550000000", "Body", body, "StatusCallback", api.url("/status?person=ana")));
    }

    Answer twilio(String path, String form) {
        return send(HttpRequest.newBuilder(uri(ACCOUNT + path))
                .header("Authorization", "Basic QUMxOng=")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Answer list(String path) {
        return get(ACCOUNT + path);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic QUMxOng="));
    }

    Answer without(String path) {
        return send(HttpRequest.newBuilder(uri(ACCOUNT + path)));
    }

    Answer control(String path, String json) {
        return send(HttpRequest.newBuilder(uri("/control/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    List<JsonNode> effects() {
        JsonNode effects = get("/control/effects").json().get("effects");
        return StreamSupport.stream(effects.spliterator(), false).toList();
    }

    String status(String sid) {
        return list("Calls/" + sid + ".json").json().path("status").asText();
    }

    String page() {
        try {
            return http.send(HttpRequest.newBuilder(uri("/")).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(simulator.url() + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.body().length == 0 ? Json.object() : Json.read(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not come true within 15 s.");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
