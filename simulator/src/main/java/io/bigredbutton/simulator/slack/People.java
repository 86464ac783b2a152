package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who is in the workspace: the bot, and whoever has an id that looks like one. */
final class People {

    static final String BOT = "U0BIGRED";
    static final String BOT_ID = "B0BIGRED";
    static final String TEAM = "T0WORLD";

    /** What the bot may do, as Slack says with every answer. */
    static final String SCOPES = "channels:history,channels:manage,channels:read,chat:write,commands,"
            + "metadata.message:read,pins:write,bookmarks:write,bookmarks:read,users:read,users:read.email";

    private static final String DOMAIN = "@example.com";
    private static final Map<String, String> NAMES =
            Map.of("U0ANA", "Ana Lima", "U0BO", "Bo Chen", BOT, "Big Red Button");

    private People() {}

    static boolean exist(String user) {
        return user.matches("[UW][A-Z0-9]{2,20}");
    }

    /** The name that people know that user by. */
    static String name(String user) {
        return NAMES.getOrDefault(user, user);
    }

    /** Whom a person means, by id, handle or name. */
    static Optional<String> find(String text) {
        if (exist(text)) {
            return Optional.of(text);
        }
        return NAMES.entrySet().stream()
                .filter(known -> known.getValue().equalsIgnoreCase(text.strip())
                        || handle(known.getKey()).equalsIgnoreCase(text.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The short name by which a user is addressed. */
    static String handle(String user) {
        return user.toLowerCase(Locale.ROOT).replaceFirst("^u0", "");
    }

    static ObjectNode info(Args args) {
        String user = args.text("user");
        if (!exist(user)) {
            throw new Refused("user_not_found");
        }
        ObjectNode answer = Json.object();
        answer.set("user", shown(user));
        return answer;
    }

    /** Whose address this is: everybody here is at example.com, as ana@example.com is U0ANA. */
    static ObjectNode byEmail(Args args) {
        String email = args.text("email").toLowerCase(Locale.ROOT);
        String user = "U0" + email.replace(DOMAIN, "").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!email.endsWith(DOMAIN) || !exist(user)) {
            throw new Refused("users_not_found");
        }
        ObjectNode answer = Json.object();
        answer.set("user", shown(user));
        return answer;
    }

    private static ObjectNode shown(String user) {
        String handle = handle(user);
        ObjectNode shown = Json.object()
                .put("id", user)
                .put("team_id", TEAM)
                .put("name", handle)
                .put("real_name", name(user))
                .put("deleted", false)
                .put("is_bot", user.equals(BOT))
                .put("tz", "Etc/UTC");
        shown.putObject("profile")
                .put("real_name", name(user))
                .put("display_name", handle)
                .put("email", handle + DOMAIN);
        return shown;
    }

    static ObjectNode self(Args args) {
        return Json.object()
                .put("url", args.site())
                .put("team", "A small world")
                .put("user", "bigredbutton")
                .put("team_id", TEAM)
                .put("user_id", BOT)
                .put("bot_id", BOT_ID)
                .put("is_enterprise_install", false);
    }

    /** Slack's answer to what went well. */
    static Reply ok(ObjectNode answer) {
        ObjectNode whole = Json.object().put("ok", true);
        whole.setAll(answer);
        return Reply.json(200, whole);
    }
}
