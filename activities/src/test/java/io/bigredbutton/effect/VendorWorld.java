package io.bigredbutton.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bigredbutton.simulator.Simulator;
import io.bigredbutton.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world of vendors in this process, asked over HTTP as scripts ask it. */
public final class VendorWorld implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator simulator;

    public VendorWorld() {
        this(Duration.ofMillis(100));
    }

    /** A world where Jira's search knows a new ticket only after a while. */
    public VendorWorld(Duration lag) {
        this.simulator = Simulator.start(SimulatorSettings.inMemory().withJiraIndexLag(lag));
    }

    /** Where a vendor is, as {@code at("/jira")}. */
    public URI at(String path) {
        return URI.create(simulator.url() + path);
    }

    /** The port for mail. */
    public int smtpPort() {
        return simulator.smtpPort();
    }

    /** Asks a vendor for something, as somebody else than the adapter does. */
    public JsonNode ask(String path, Map<String, ?> body) {
        try {
            return send("POST", path, JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Gives a vendor a trouble for its next requests to an operation. */
    public void trouble(String vendor, String operation, String fault, int times) {
        order(Map.of("vendor", vendor, "operation", operation, "fault", fault, "times", times));
    }

    /** Orders a fault with any of its fields. */
    public void order(Map<String, ?> fault) {
        ask("/control/faults", fault);
    }

    /** Everything is well from now on. */
    public void allWell() {
        send("DELETE", "/control/faults", null);
    }

    /** Forgets everything. */
    public void reset() {
        send("POST", "/control/reset", "");
    }

    /** What a vendor would show its customer. */
    public List<Effect> effects(String vendor) {
        List<Effect> effects = new ArrayList<>();
        for (JsonNode effect : send("GET", "/control/effects", null).path("effects")) {
            if (effect.path("vendor").asText().equals(vendor)) {
                effects.add(new Effect(
                        effect.path("operation").asText(), effect.path("key").asText(), effect.path("detail")));
            }
        }
        return effects;
    }

    /** How often each effect of these operations is there, by operation and key. */
    public Map<String, Integer> counts(String vendor, List<String> operations) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        effects(vendor).stream()
                .filter(effect -> operations.contains(effect.operation()))
                .forEach(effect -> counts.merge(effect.operation() + " " + effect.key(), 1, Integer::sum));
        return counts;
    }

    /** The operations that a vendor was asked for, in their order. */
    public List<String> requests(String vendor) {
        List<String> requests = new ArrayList<>();
        for (JsonNode request : send("GET", "/control/requests", null).path("requests")) {
            if (request.path("vendor").asText().equals(vendor)) {
                requests.add(request.path("operation").asText());
            }
        }
        return requests;
    }

    private JsonNode send(String method, String path, @Nullable String body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(at(path))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer somebody-else")
                            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }

    /** One change of a vendor's world. */
    public record Effect(String operation, String key, JsonNode detail) {}
}
