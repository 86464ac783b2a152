package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Problem;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Routes;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do in Slack: press a button, or write a command. The app is told, and its answer kept where they see it. */
final class Members {

    private static final String COMMON = "incidents";

    private final World world;
    private final Channels channels;
    private final Talk talk;
    private final AppRequests app;
    private final Shelf<Whisper> whispers;

    Members(World world, Channels channels, Talk talk, AppRequests app) {
        this.world = world;
        this.channels = channels;
        this.talk = talk;
        this.app = app;
        this.whispers = world.shelf("slack.whispers", Whisper.class);
    }

    Routes routes() {
        return new Routes()
                .on("POST", "/control/slack/command", "command", this::command)
                .on("POST", "/control/slack/press", "press", this::press);
    }

    List<Whisper> whispers() {
        return whispers.all();
    }

    private Reply press(Ask ask) {
        String user = user(ask);
        String action = said(ask, "action");
        if (action.isBlank()) {
            throw new Problem(400, "'action' is the button's action, such as mitigate; it must not be empty.");
        }
        Button button = button(ask, action);
        Channel channel = channels.byId(button.channel());
        Message message = talk.find(channel, button.ts()).orElseThrow();
        String ts = now();
        Map<String, String> form = Map.of(
                "payload", Payload.press(channel, message, button, user, ts).toString());
        AppRequests.Answer answer = told("interactions", form, channel, user, "The button");
        if (answer.status() / 100 != 2) {
            String text = sentence(answer);
            whisper(channel, user, "Slack", "This app responded with Status Code " + answer.status() + ".");
            return done(ask, answer.status(), text);
        }
        return done(ask, answer.status(), "");
    }

    private Reply command(Ask ask) {
        String user = user(ask);
        String text = said(ask, "text").strip();
        Channel channel = channel(said(ask, "channel").isBlank() ? COMMON : said(ask, "channel"));
        String command = text.startsWith("/") ? text.split("\\s+", 2)[0] : "/incident";
        String rest = text.startsWith("/") ? text.substring(command.length()).strip() : text;
        Map<String, String> form = Payload.command(channel, user, command, rest, now());
        AppRequests.Answer answer = told("commands", form, channel, user, command);
        if (answer.status() / 100 != 2) {
            whisper(channel, user, "Slackbot", command + " failed with the error \"dispatch_failed\"");
            return done(ask, answer.status(), sentence(answer));
        }
        String said = Payload.plain(sentence(answer));
        if (!said.isBlank()) {
            whisper(channel, user, "Big Red Button", said);
        }
        return done(ask, answer.status(), said);
    }

    private AppRequests.Answer told(String path, Map<String, String> form, Channel channel, String user, String what) {
        Optional<AppRequests.Answer> answer = app.send(path, form, world.now());
        if (answer.isEmpty()) {
            whisper(channel, user, "Slackbot", what + " failed with the error \"operation_timeout\"");
        }
        return answer.orElseThrow(() -> new Problem(
                502,
                app.to(path) + " did not answer within 3 s: is the API running, and is BRB_PUBLIC_URL its address?"));
    }

    /** The newest button of that action, in that channel or of that incident where one is named. */
    private Button button(Ask ask, String action) {
        String room = said(ask, "channel");
        String incident = said(ask, "incident");
        List<Channel> wanted = room.isBlank() ? channels.all() : List.of(channel(room));
        return wanted.stream()
                .filter(channel -> !channel.archived())
                .flatMap(channel -> talk.in(channel).stream())
                .flatMap(message -> Button.of(message).stream())
                .filter(button -> button.action().equals(action))
                .filter(button -> incident.isBlank() || button.value().equals(incident))
                .max(Comparator.comparing(Button::ts))
                .orElseThrow(() -> new Problem(
                        404,
                        "No message" + (room.isBlank() ? "" : " in #" + room.replaceFirst("^#", ""))
                                + " has a button whose action is '" + action + "'"
                                + (incident.isBlank() ? "." : " for " + incident + ".")));
    }

    private Channel channel(String idOrName) {
        try {
            return channels.byIdOrName(idOrName);
        } catch (Refused e) {
            throw new Problem(404, "There is no channel '" + idOrName + "'.");
        }
    }

    private static String user(Ask ask) {
        String user = said(ask, "user");
        return People.find(user)
                .orElseThrow(
                        () -> new Problem(400, "'user' is who does it: an id such as U0ANA; '" + user + "' is none."));
    }

    private void whisper(Channel channel, String to, String from, String text) {
        whispers.add(new Whisper(channel.id(), now(), from, to, text));
    }

    /** As {@code ts}: the time in microseconds, never the same twice. */
    private String now() {
        return world.turn(() -> {
            return talk.nextTs();
        });
    }

    /** What a person could read in an answer: the text of a message, or the sentence of a problem. */
    private static String sentence(AppRequests.Answer answer) {
        try {
            JsonNode json = Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
            return json.isObject()
                    ? json.path("text").asText(json.path("detail").asText())
                    : answer.body();
        } catch (IOException e) {
            return answer.body();
        }
    }

    private static Reply done(Ask ask, int status, String text) {
        if (ask.isForm()) {
            return Reply.seeOther("/");
        }
        return Reply.json(200, text.isBlank() ? Map.of("status", status) : Map.of("status", status, "text", text));
    }

    private static String said(Ask ask, String name) {
        if (ask.isForm() || !ask.hasBody()) {
            String value = ask.field(name);
            return value == null ? "" : value;
        }
        return ask.json().path(name).asText("");
    }
}
