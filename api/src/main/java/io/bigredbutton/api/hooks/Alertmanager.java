package io.bigredbutton.api.hooks;

import io.bigredbutton.alert.Delivery;
import io.bigredbutton.alert.Firing;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.Hash;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.SeverityRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Alertmanager sends, version 4 of its payload. Fields that we do not know are its own business. */
final class Alertmanager {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TITLE = 200;
    private static final int NAME = 100;
    private static final int DESCRIPTION = 10_000;
    private static final int MOST_SERVICES = 20;
    private static final int MOST_DESCRIBED = 20;

    private final JsonNode body;

    Alertmanager(byte[] bytes) {
        body = parsed(bytes);
        if (text(body, "groupKey").isEmpty()) {
            throw Refusal.wrong("groupKey is missing: send Alertmanager's payload, version 4.");
        }
        if (!body.path("alerts").isArray() || body.path("alerts").isEmpty()) {
            throw Refusal.wrong("alerts is missing: it must be a list with at least one alert.");
        }
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw Refusal.wrong("The body is not JSON that can be read.");
        }
        throw Refusal.wrong("The body must be a JSON object.");
    }

    String groupKey() {
        return text(body, "groupKey");
    }

    String receiver() {
        return text(body, "receiver");
    }

    Delivery delivery(ResponsePlan plan) {
        return new Delivery(title(), description(), severity(plan), services(), firings());
    }

    private String title() {
        String summary = line(text(body.path("commonAnnotations"), "summary"), TITLE);
        String name = line(text(body.path("commonLabels"), "alertname"), TITLE);
        String first = line(named(body.path("alerts").get(0)), TITLE);
        return summary.isEmpty() ? (name.isEmpty() ? first : name) : summary;
    }

    private @Nullable String description() {
        List<String> lines = new ArrayList<>();
        for (JsonNode alert : body.path("alerts")) {
            if (lines.size() < MOST_DESCRIBED) {
                lines.add(described(alert));
            }
        }
        int more = body.path("alerts").size() - lines.size();
        String text = String.join("\n", lines) + (more > 0 ? "\nand " + more + " more" : "");
        return text.isBlank() ? null : cut(text, DESCRIPTION);
    }

    private static String described(JsonNode alert) {
        JsonNode notes = alert.path("annotations");
        return List.of(
                        named(alert),
                        text(notes, "summary"),
                        text(notes, "description"),
                        text(notes, "runbook_url"),
                        text(alert, "generatorURL"))
                .stream()
                .map(part -> line(part, DESCRIPTION))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private @Nullable Severity severity(ResponsePlan plan) {
        String label = text(body.path("commonLabels"), "severity");
        return plan.severities().stream()
                .map(SeverityRule::name)
                .filter(name -> name.equalsIgnoreCase(label))
                .findFirst()
                .map(Severity::new)
                .orElse(null);
    }

    private List<String> services() {
        Set<String> services = new LinkedHashSet<>();
        for (JsonNode alert : body.path("alerts")) {
            String service = line(text(alert.path("labels"), "service").replace('\\', '/'), NAME);
            if (!service.isEmpty() && services.size() < MOST_SERVICES) {
                services.add(service);
            }
        }
        return List.copyOf(services);
    }

    private List<Firing> firings() {
        List<Firing> firings = new ArrayList<>();
        for (JsonNode alert : body.path("alerts")) {
            String fingerprint = text(alert, "fingerprint");
            String same = fingerprint.isEmpty() ? Hash.of(alert.path("labels").toString()) : fingerprint;
            boolean resolved = text(alert, "status").equals("resolved");
            firings.add(new Firing(same + "@" + text(alert, "startsAt"), line(named(alert), TITLE), resolved));
        }
        return List.copyOf(firings);
    }

    private static String named(@Nullable JsonNode alert) {
        JsonNode labels = alert == null ? JSON.createObjectNode() : alert.path("labels");
        String name = text(labels, "alertname");
        String instance = text(labels, "instance");
        String what = name.isEmpty() ? "An alert" : name;
        return instance.isEmpty() ? what : what + " on " + instance;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : "";
    }

    private static String line(String text, int longest) {
        return cut(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+", " ").strip(), longest);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
