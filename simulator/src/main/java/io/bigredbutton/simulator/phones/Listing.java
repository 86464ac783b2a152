package io.bigredbutton.simulator.phones;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Twilio's lists: the newest first, narrowed by what the query says, a page at a time. */
final class Listing {

    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 1000;

    private Listing() {}

    /** One page of things. */
    static <T> Reply page(Ask ask, String name, List<T> found, Function<T, ObjectNode> view) {
        int size = Math.max(1, Math.min(number(ask, "PageSize", USUAL_PAGE), LONGEST_PAGE));
        int page = number(ask, "Page", 0);
        int start = Math.min(page * size, found.size());
        int end = Math.min(start + size, found.size());
        ObjectNode json = Json.object();
        ArrayNode shown = json.putArray(name);
        found.subList(start, end).forEach(thing -> shown.add(view.apply(thing)));
        return Reply.json(
                200,
                json.put("page", page)
                        .put("page_size", size)
                        .put("start", start)
                        .put("end", Math.max(start, end - 1))
                        .put("uri", uri(ask, page, size))
                        .put("first_page_uri", uri(ask, 0, size))
                        .put("next_page_uri", end < found.size() ? uri(ask, page + 1, size) : null)
                        .put("previous_page_uri", page > 0 ? uri(ask, page - 1, size) : null));
    }

    /** Whether a moment lies where {@code name}, {@code name>} and {@code name<} of the query allow; none lies nowhere. */
    static Predicate<@Nullable Instant> within(Ask ask, String name) {
        Instant from = moment(ask.field(name + ">"));
        Instant to = moment(ask.field(name + "<"));
        Instant on = moment(ask.field(name));
        if (from == null && to == null && on == null) {
            return at -> true;
        }
        return at -> at != null
                && (from == null || !at.isBefore(from))
                && (to == null || !at.isAfter(to))
                && (on == null
                        || LocalDate.ofInstant(at, ZoneOffset.UTC).equals(LocalDate.ofInstant(on, ZoneOffset.UTC)));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(text.replaceFirst("(Z|\\+00:00)$", ""))
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Ask ask, String name, int otherwise) {
        String value = ask.field(name);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private static String uri(Ask ask, int page, int size) {
        String others = ask.fields().entrySet().stream()
                .filter(e -> !e.getKey().equals("Page") && !e.getKey().equals("PageSize"))
                .map(e -> "&" + encoded(e))
                .collect(Collectors.joining());
        return ask.path() + "?PageSize=" + size + "&Page=" + page + others;
    }

    private static String encoded(Map.Entry<String, List<String>> field) {
        return URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue().get(0), StandardCharsets.UTF_8);
    }
}
