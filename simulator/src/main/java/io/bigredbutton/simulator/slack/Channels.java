package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Channels from their creation to their archive. */
final class Channels {

    private static final int LONGEST_TOPIC = 250;

    private final World world;
    private final Shelf<Channel> channels;

    Channels(World world) {
        this.world = world;
        this.channels = world.shelf("slack.channels", Channel.class);
    }

    /** The channels that every workspace has. */
    void begin() {
        if (channels.all().isEmpty()) {
            found("C0GENERAL", "general", true, List.of("U0ANA", "U0BO"));
            found("C0INCIDENTS", "incidents", false, List.of(People.BOT, "U0ANA", "U0BO"));
        }
    }

    private void found(String id, String name, boolean general, List<String> members) {
        channels.put(
                id, new Channel(id, name, false, general, false, "U0ANA", world.now(), "", "", members, List.of()));
    }

    List<Channel> all() {
        return channels.all();
    }

    void put(Channel channel) {
        channels.put(channel.id(), channel);
    }

    /** The channel of that id. */
    Channel byId(String id) {
        return channels.find(id).orElseThrow(() -> new Refused("channel_not_found"));
    }

    /** The channel of that id or name, as messages may be addressed. */
    Channel byIdOrName(String idOrName) {
        String name = idOrName.replaceFirst("^#", "");
        return channels.find(idOrName).or(() -> named(name)).orElseThrow(() -> new Refused("channel_not_found"));
    }

    /** The channel of that id, where the bot is in it and it is not archived. */
    Channel open(String id) {
        Channel channel = byId(id);
        if (channel.archived()) {
            throw new Refused("is_archived");
        }
        if (!channel.has(People.BOT)) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    private Optional<Channel> named(String name) {
        return channels.all().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    ObjectNode create(Args args) {
        String name = args.text("name");
        check(name);
        if (named(name).isPresent()) {
            throw new Refused("name_taken");
        }
        String id = "C0" + String.format(Locale.ROOT, "%08d", channels.all().size());
        Channel channel = new Channel(
                id,
                name,
                args.flag("is_private"),
                false,
                false,
                People.BOT,
                world.now(),
                "",
                "",
                List.of(People.BOT),
                List.of());
        put(channel);
        happened("conversations.create", channel, name, Map.of("title", name, "private", channel.closed()));
        return answer(channel);
    }

    private static void check(String name) {
        if (name.isBlank()) {
            throw new Refused("invalid_name_required");
        }
        if (name.length() > 80) {
            throw new Refused("invalid_name_maxlength");
        }
        if (!name.matches("[\\p{Ll}\\p{Lo}0-9_-]+")) {
            throw new Refused("invalid_name_specials");
        }
        if (name.matches("[_-]+")) {
            throw new Refused("invalid_name_punctuation");
        }
    }

    ObjectNode list(Args args) {
        List<String> types = args.has("types") ? args.list("types") : List.of("public_channel");
        List<Channel> wanted = channels.all().stream()
                .filter(channel -> types.contains(channel.closed() ? "private_channel" : "public_channel"))
                .filter(channel -> !channel.closed() || channel.has(People.BOT))
                .filter(channel -> !channel.archived() || !args.flag("exclude_archived"))
                .toList();
        Page<Channel> page = Page.of(wanted, args, 100, 1000);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("channels");
        page.items().forEach(channel -> list.add(channel.shown()));
        page.announceIn(answer);
        return answer;
    }

    ObjectNode info(Args args) {
        return answer(byId(args.text("channel")));
    }

    ObjectNode setTopic(Args args) {
        String topic = args.text("topic");
        return change(args, "conversations.setTopic", topic, channel -> channel.withTopic(topic));
    }

    ObjectNode setPurpose(Args args) {
        String purpose = args.text("purpose");
        return change(args, "conversations.setPurpose", purpose, channel -> channel.withPurpose(purpose));
    }

    private ObjectNode change(Args args, String operation, String text, UnaryOperator<Channel> change) {
        Channel before = open(args.text("channel"));
        if (text.length() > LONGEST_TOPIC) {
            throw new Refused("too_long");
        }
        Channel after = change.apply(before);
        if (!after.equals(before)) {
            put(after);
            happened(operation, after, after.name() + "/" + text, Map.of("text", text));
        }
        return answer(after);
    }

    ObjectNode archive(Args args) {
        Channel channel = byId(args.text("channel"));
        if (channel.general()) {
            throw new Refused("cant_archive_general");
        }
        if (channel.archived()) {
            throw new Refused("already_archived");
        }
        open(channel.id());
        put(channel.intoArchive());
        happened("conversations.archive", channel, channel.name() + "/archived", Map.of());
        return Json.object();
    }

    /** Records an effect in this channel. */
    void happened(String operation, Channel channel, String key, Map<String, ?> more) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("channel", channel.name());
        detail.put("channelId", channel.id());
        detail.putAll(more);
        world.happened(SlackWorkspace.NAME, operation, key, detail);
    }

    static ObjectNode answer(Channel channel) {
        ObjectNode answer = Json.object();
        answer.set("channel", channel.shown());
        return answer;
    }
}
