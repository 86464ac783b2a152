package io.bigredbutton.simulator.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One request as it came in, and what it says. */
public final class Ask {

    private final String method;
    private final String path;
    private final String query;
    private final UnaryOperator<@Nullable String> headers;
    private final byte[] body;
    private final Map<String, String> parameters;
    private final @Nullable String fault;

    private Ask(Ask from, String path, Map<String, String> parameters, @Nullable String fault) {
        this.method = from.method;
        this.path = path;
        this.query = from.query;
        this.headers = from.headers;
        this.body = from.body;
        this.parameters = parameters;
        this.fault = fault;
    }

    /**
     * A request.
     *
     * @param path decoded, from the first slash on
     * @param query as it came, empty where there is none
     * @param headers the value of the header of that name
     */
    public Ask(String method, String path, String query, UnaryOperator<@Nullable String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body.clone();
        this.parameters = Map.of();
        this.fault = null;
    }

    Ask below(String root) {
        return new Ask(this, path.substring(root.length()), parameters, fault);
    }

    Ask with(Map<String, String> found) {
        return new Ask(this, path, found, fault);
    }

    Ask meeting(String met) {
        return new Ask(this, path, parameters, met);
    }

    public String method() {
        return method;
    }

    /** The path below the vendor's root. */
    public String path() {
        return path;
    }

    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The vendor's own fault that this request meets. */
    public @Nullable String fault() {
        return fault;
    }

    /** The part of the path that the route names. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no part named " + name + ".");
        }
        return value;
    }

    /** The first value of that name in the form, else in the query. */
    public @Nullable String field(String name) {
        List<String> values = fields().get(name);
        return values == null ? null : values.get(0);
    }

    /** All values of form and query, the form's first. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (isForm()) {
            read(new String(body, StandardCharsets.UTF_8), all);
        }
        read(query, all);
        return all;
    }

    /** The body as a JSON object. */
    public ObjectNode json() {
        try {
            JsonNode tree = Json.read(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw new Unreadable("The body is not JSON.", e);
        }
        throw new Unreadable("The body is not a JSON object.", null);
    }

    /** The body as JSON of any kind. */
    public JsonNode anyJson() {
        try {
            return Json.read(body);
        } catch (IOException e) {
            throw new Unreadable("The body is not JSON.", e);
        }
    }

    /** Whether the body is a form; JSON that only calls itself one, as curl sends it unasked, is not. */
    public boolean isForm() {
        String type = header("Content-Type");
        return type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && !new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    public boolean hasBody() {
        return body.length > 0;
    }

    /** Everything that the request says, as sent and as meant, for faults to look in. */
    public String text() {
        StringBuilder text = new StringBuilder(path).append('?').append(query).append('\n');
        text.append(new String(body, StandardCharsets.UTF_8));
        fields().values()
                .forEach(values -> values.forEach(value -> text.append('\n').append(value)));
        if (!isForm() && hasBody()) {
            try {
                text.append('\n').append(Json.read(body));
            } catch (IOException e) {
                text.append("\nnot JSON");
            }
        }
        return text.toString();
    }

    private static void read(String encoded, Map<String, List<String>> into) {
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                into.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A body that is not what it should be. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }
}
