package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack tells an app of a press or a command, in the shapes of its documents. */
final class Payload {

    private static final String APP = "A0BIGRED";
    private static final String DOMAIN = "small-world";
    private static final String RESPOND = "https://hooks.slack.com/";

    private Payload() {}

    /** A press: <a href="https://docs.slack.dev/reference/interaction-payloads/block_actions-payload">block_actions</a>. */
    static ObjectNode press(Channel channel, Message message, Button button, String user, String ts) {
        ObjectNode payload = Json.object().put("type", "block_actions");
        payload.putObject("user")
                .put("id", user)
                .put("username", People.handle(user))
                .put("name", People.handle(user))
                .put("team_id", People.TEAM);
        payload.put("api_app_id", APP).put("token", "not-to-be-trusted");
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", channel.id())
                .put("is_ephemeral", false);
        payload.put("trigger_id", trigger(ts));
        payload.putObject("team").put("id", People.TEAM).put("domain", DOMAIN);
        payload.putNull("enterprise").put("is_enterprise_install", false);
        payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
        payload.set("message", message.shown(true));
        payload.putObject("state").putObject("values");
        payload.put("response_url", RESPOND + "actions/" + People.TEAM + "/" + ts);
        ObjectNode action = payload.putArray("actions")
                .addObject()
                .put("action_id", button.action())
                .put("block_id", "words");
        action.putObject("text")
                .put("type", "plain_text")
                .put("text", button.text())
                .put("emoji", true);
        action.put("value", button.value()).put("type", "button").put("action_ts", ts);
        return payload;
    }

    /** A <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">slash command</a>. */
    static Map<String, String> command(Channel channel, String user, String command, String text, String ts) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", "not-to-be-trusted");
        form.put("team_id", People.TEAM);
        form.put("team_domain", DOMAIN);
        form.put("channel_id", channel.id());
        form.put("channel_name", channel.closed() ? "privategroup" : channel.name());
        form.put("user_id", user);
        form.put("user_name", People.handle(user));
        form.put("command", command);
        form.put("text", text);
        form.put("api_app_id", APP);
        form.put("is_enterprise_install", "false");
        form.put("response_url", RESPOND + "commands/" + People.TEAM + "/" + ts);
        form.put("trigger_id", trigger(ts));
        return form;
    }

    /** Mark-up as a person reads it. */
    static String plain(String text) {
        return text.replaceAll("<(https?://[^|>]+)(\\|[^>]*)?>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String trigger(String ts) {
        return ts + "." + People.TEAM + "." + Integer.toHexString(ts.hashCode());
    }
}
