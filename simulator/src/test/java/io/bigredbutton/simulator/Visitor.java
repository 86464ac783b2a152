package io.bigredbutton.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.simulator.world.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who asks the simulator things over HTTP, as adapters and scripts do. */
final class Visitor {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    Visitor(Simulator simulator) {
        this.base = simulator.url();
    }

    HttpResponse<byte[]> send(String method, String path, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer anything")
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> json(String method, String path, String body) {
        return send(method, path, "application/json", body.replace('\'', '"'));
    }

    /** Posts names and values in turns as a form. */
    JsonNode form(String path, String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return tree(send("POST", path, "application/x-www-form-urlencoded", String.join("&", pairs)));
    }

    JsonNode get(String path) {
        return tree(send("GET", path, "application/json", ""));
    }

    /** Orders a fault; single quotes stand for double ones. */
    void order(String fault) {
        HttpResponse<byte[]> answer = json("POST", "/control/faults", fault);
        if (answer.statusCode() != 201) {
            throw new IllegalArgumentException(text(answer));
        }
    }

    /** The keys of everything that happened at that vendor, in order. */
    List<String> effects(String vendor) {
        List<String> keys = new ArrayList<>();
        for (JsonNode effect : get("/control/effects").path("effects")) {
            if (effect.path("vendor").asText().equals(vendor)) {
                keys.add(effect.path("operation").asText() + " "
                        + effect.path("key").asText());
            }
        }
        return keys;
    }

    /** The faults that were met, in order; a dash for a request that met none. */
    List<String> faultsMet() {
        List<String> met = new ArrayList<>();
        get("/control/requests")
                .path("requests")
                .forEach(request -> met.add(request.path("fault").asText("-")));
        return met;
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static JsonNode tree(HttpResponse<byte[]> response) {
        try {
            return Json.read(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(text(response), e);
        }
    }
}
