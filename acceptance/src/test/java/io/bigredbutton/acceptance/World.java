package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The simulated vendors, and what people do with their telephones. */
public final class World {

    private final Web web;

    World(int port) {
        this.web = new Web(port);
    }

    /** Where people see it. */
    public String address() {
        return web.site();
    }

    boolean answers() {
        return web.get("/control/requests").status() == 200;
    }

    /** Orders a fault until it is cleared. */
    public void fault(String vendor, String operation, String fault) {
        order(Map.of("vendor", vendor, "operation", operation, "fault", fault));
    }

    /** Orders a fault for so many requests. */
    void fault(String vendor, String operation, String fault, int times) {
        order(Map.of("vendor", vendor, "operation", operation, "fault", fault, "times", times));
    }

    void order(Map<String, Object> fault) {
        assertThat(web.post("/control/faults", fault).status()).as("%s", fault).isEqualTo(201);
    }

    void allWell() {
        assertThat(web.ask("DELETE", "/control/faults", null, Map.of()).status())
                .isEqualTo(204);
    }

    /** Everything that happened, in all incidents. */
    Effects effects() {
        return new Effects(listed("/control/effects", "effects").map(Effect::of).toList());
    }

    /** What happened to one incident. */
    Effects effects(String incident) {
        return effects().about(incident);
    }

    List<Seen> requests() {
        return listed("/control/requests", "requests").map(Seen::of).toList();
    }

    /** Answers whatever rings at that number and presses a key; false where nothing rings. */
    boolean answers(String number, String key) {
        Web.Answer answer = web.post(phone(number, "answer"), Map.of("press", key));
        assertThat(answer.status()).as("%s", answer).isIn(200, 204, 409);
        return answer.status() != 409;
    }

    /** Writes a text message from that number to the one that paged it. */
    void text(String number, String text) {
        Web.Answer answer = web.post(phone(number, "sms"), Map.of("text", text));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    /** Writes a command in Slack, and returns what the API answered. */
    JsonNode command(String user, String channel, String text) {
        return web.post("/control/slack/command", Map.of("user", user, "channel", channel, "text", text))
                .json();
    }

    /** Presses a button of that incident's room; 404 where there is none yet. */
    int press(String user, String incident, String action) {
        Web.Answer answer =
                web.post("/control/slack/press", Map.of("user", user, "incident", incident, "action", action));
        return answer.status() == 200 ? answer.json().path("status").asInt() : answer.status();
    }

    private static String phone(String number, String deed) {
        return "/control/phones/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/" + deed;
    }

    private Stream<JsonNode> listed(String path, String name) {
        return StreamSupport.stream(web.get(path).json().path(name).spliterator(), false);
    }
}
