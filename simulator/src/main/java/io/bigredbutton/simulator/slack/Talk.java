package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is said in channels, and what of it can be read again. */
final class Talk {

    private static final int LONGEST = 40_000;

    private final World world;
    private final Channels channels;
    private final Shelf<Message> messages;
    private long last;

    Talk(World world, Channels channels) {
        this.world = world;
        this.channels = channels;
        this.messages = world.shelf("slack.messages", Message.class);
    }

    List<Message> in(Channel channel) {
        return messages.all().stream()
                .filter(message -> message.channel().equals(channel.id()))
                .sorted(Comparator.comparing(Message::ts))
                .toList();
    }

    Optional<Message> find(Channel channel, String ts) {
        return messages.find(channel.id() + "/" + ts);
    }

    ObjectNode post(Args args) {
        Channel channel =
                channels.open(channels.byIdOrName(args.text("channel")).id());
        Message message = new Message(
                channel.id(),
                nextTs(),
                People.BOT,
                words(args),
                blocks(args),
                metadata(args),
                args.has("thread_ts") ? args.text("thread_ts") : null,
                false);
        messages.put(channel.id() + "/" + message.ts(), message);
        happened("chat.postMessage", channel, message, message.knownAs(channel.name()));
        ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", message.ts());
        answer.set("message", message.shown(true));
        return answer;
    }

    ObjectNode update(Args args) {
        Channel channel = channels.open(args.text("channel"));
        Message before = find(channel, args.text("ts")).orElseThrow(() -> new Refused("message_not_found"));
        Message after = before.saying(words(args), blocks(args), metadata(args));
        if (!after.readable().equals(before.readable()) || !Objects.equals(after.blocks(), before.blocks())) {
            messages.put(channel.id() + "/" + after.ts(), after);
            happened("chat.update", channel, after, before.knownAs(channel.name()) + "/" + after.readable());
        }
        ObjectNode answer =
                Json.object().put("channel", channel.id()).put("ts", after.ts()).put("text", after.text());
        answer.set("message", after.shown(true));
        return answer;
    }

    private void happened(String operation, Channel channel, Message message, String key) {
        channels.happened(
                operation,
                channel,
                key,
                Map.of("from", "Big Red Button", "text", message.readable(), "ts", message.ts()));
    }

    private static String words(Args args) {
        String text = args.text("text");
        if (text.isEmpty() && !args.has("blocks") && !args.has("attachments")) {
            throw new Refused("no_text");
        }
        if (text.length() > LONGEST) {
            throw new Refused("msg_too_long");
        }
        return text;
    }

    private static @Nullable JsonNode blocks(Args args) {
        if (!args.has("blocks")) {
            return null;
        }
        JsonNode blocks = args.tree("blocks", "invalid_blocks_format");
        if (!BlockRules.allow(blocks)) {
            throw new Refused("invalid_blocks");
        }
        return blocks;
    }

    private static @Nullable JsonNode metadata(Args args) {
        if (!args.has("metadata")) {
            return null;
        }
        JsonNode metadata = args.tree("metadata", "invalid_metadata_format");
        if (!metadata.path("event_type").isTextual()
                || !metadata.path("event_payload").isObject()) {
            throw new Refused("invalid_metadata_schema");
        }
        return metadata;
    }

    /** What was said, the newest first, threads' replies left out. */
    ObjectNode history(Args args) {
        return read(
                args,
                message -> !message.isInThread(),
                Comparator.comparing(Message::ts).reversed());
    }

    /** A message and the replies to it, the oldest first. */
    ObjectNode replies(Args args) {
        String thread = args.text("ts");
        Channel channel = channels.byId(args.text("channel"));
        if (find(channel, thread).isEmpty()) {
            throw new Refused("thread_not_found");
        }
        return read(
                args,
                message -> message.ts().equals(thread) || thread.equals(message.thread()),
                Comparator.comparing(Message::ts));
    }

    private ObjectNode read(Args args, Predicate<Message> wanted, Comparator<Message> order) {
        Channel channel = channels.byId(args.text("channel"));
        if (!channel.has(People.BOT)) {
            throw new Refused("not_in_channel");
        }
        List<Message> found = in(channel).stream()
                .filter(wanted)
                .filter(message -> isBetween(message.ts(), args))
                .sorted(order)
                .toList();
        Page<Message> page = Page.of(found, args, 100, 999);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("messages");
        page.items().forEach(message -> list.add(message.shown(args.flag("include_all_metadata"))));
        answer.put("has_more", !page.next().isEmpty())
                .put("pin_count", channel.pins().size());
        if (!page.next().isEmpty()) {
            page.announceIn(answer);
        }
        return answer;
    }

    private static boolean isBetween(String ts, Args args) {
        boolean inclusive = args.flag("inclusive");
        return compared(ts, args.text("oldest"), 1, inclusive) && compared(ts, args.text("latest"), -1, inclusive);
    }

    private static boolean compared(String ts, String bound, int side, boolean inclusive) {
        if (!bound.matches("\\d+(\\.\\d+)?") || bound.equals("0")) {
            return true;
        }
        int order = new BigDecimal(ts).compareTo(new BigDecimal(bound)) * side;
        return inclusive ? order >= 0 : order > 0;
    }

    ObjectNode permalink(Args args) {
        Channel channel = channels.byId(args.text("channel"));
        String ts = args.text("message_ts");
        Message message = find(channel, ts).orElseThrow(() -> new Refused("message_not_found"));
        return Json.object()
                .put("channel", channel.id())
                .put(
                        "permalink",
                        args.site() + "archives/" + channel.id() + "/p"
                                + message.ts().replace(".", ""));
    }

    /** The time in microseconds, never the same twice. */
    String nextTs() {
        last = Math.max(last + 1, world.now().toEpochMilli() * 1000);
        return String.format(Locale.ROOT, "%d.%06d", last / 1_000_000, last % 1_000_000);
    }
}
