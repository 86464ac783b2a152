package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.acceptance.Web.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The API as scripts use it. */
public record Doors(Web web) {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String INCIDENTS = "/api/v1/incidents";

    Doors(int port) {
        this(new Web(port));
    }

    /** Where people see it. */
    public String address() {
        return web.site();
    }

    /** Declares an incident that must be accepted, and returns its id. */
    public String declare(String title) {
        Answer answer = press(title, null);
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        return answer.json().path("id").asText();
    }

    /** Presses the button, with the caller's key where there is one. */
    Answer press(String title, @Nullable String key) {
        Map<String, String> headers = key == null ? Map.of() : Map.of("Idempotency-Key", key);
        return web.ask("POST", INCIDENTS, Map.of("title", title, "reportedBy", "Kim"), headers);
    }

    Answer say(String incident, String verb, String... more) {
        return say(incident, verb, null, more);
    }

    /** Says a word; {@code more} are names and values that go with it. */
    Answer say(String incident, String verb, @Nullable Map<String, String> headers, String... more) {
        Map<String, String> body = new LinkedHashMap<>(Map.of("by", "Ana Lima"));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return web.ask("POST", INCIDENTS + "/" + incident + "/" + verb, body, headers == null ? Map.of() : headers);
    }

    /** Says a word that must be heard, at once or later. */
    public void tell(String incident, String verb, String... more) {
        Answer answer = say(incident, verb, more);
        assertThat(answer.status())
                .as("%s %s: %s", verb, Arrays.toString(more), answer)
                .isIn(200, 202);
    }

    /** What a web hook delivers, with the token that all of them take. */
    Answer hook(String path, Object body) {
        return web.ask("POST", "/hooks/" + path, body, Map.of("Authorization", "Bearer local-alert-token"));
    }

    /** The incident, which must be there. */
    JsonNode incident(String id) {
        Answer answer = web.get(INCIDENTS + "/" + id);
        if (answer.status() == 503) {
            throw new Web.NoAnswer(answer.toString(), new IllegalStateException());
        }
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    JsonNode list(String query) {
        Answer answer = web.get(INCIDENTS + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().path("incidents");
    }

    /** The timeline in one of its forms. */
    Answer timeline(String id, String accept) {
        return web.ask("GET", INCIDENTS + "/" + id + "/timeline", null, Map.of("Accept", accept));
    }

    /** Waits until nothing is under way any more and everything is done that has its turn by now. */
    public JsonNode awaitAllDone(String id) {
        return Eventually.until(
                "every step of " + id + " is done",
                LONG,
                () -> incident(id),
                incident -> steps(incident).allMatch(Doors::doneOrNotYetDue));
    }

    /** The review waits for the resolution, and each move of the ticket for its state. */
    static boolean doneOrNotYetDue(JsonNode step) {
        String state = step.path("state").asText();
        boolean later = step.path("purpose").asText().equals("review")
                || step.path("step").asText().startsWith("ticket-");
        return state.equals("DONE") || (later && state.equals("WAITING"));
    }

    /** Waits until the incident is in that state. */
    public JsonNode awaitState(String id, String state) {
        return Eventually.until(
                id + " is " + state,
                LONG,
                () -> incident(id),
                incident -> incident.path("state").asText().equals(state));
    }

    static Stream<JsonNode> steps(JsonNode incident) {
        return StreamSupport.stream(incident.path("steps").spliterator(), false);
    }

    /** One of the incident's steps. */
    static JsonNode step(JsonNode incident, String slug) {
        return steps(incident)
                .filter(step -> step.path("step").asText().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + slug + " in " + incident));
    }
}
