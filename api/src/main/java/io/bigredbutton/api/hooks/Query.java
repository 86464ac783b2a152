package io.bigredbutton.api.hooks;

import io.bigredbutton.api.trouble.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and values as they stand in an address or a form, read by ourselves: asking the container would read the body
 * away.
 */
record Query(List<Map.Entry<String, String>> pairs) {

    static Query of(HttpServletRequest request) {
        String query = request.getQueryString();
        return parse(query == null ? "" : query);
    }

    static Query form(byte[] body) {
        return parse(new String(body, StandardCharsets.UTF_8));
    }

    private static Query parse(String text) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        try {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                if (!pair.isEmpty()) {
                    pairs.add(Map.entry(decoded(name), decoded(value)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("The address or the form has a % that no two digits follow.");
        }
        return new Query(List.copyOf(pairs));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The first value of a name. */
    @Nullable
    String get(String name) {
        return pairs.stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The first value of a name, or nothing. */
    String text(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }
}
