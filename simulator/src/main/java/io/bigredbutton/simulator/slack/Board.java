package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.util.Map;

/** What is kept in sight in a channel: pinned messages and bookmarks. */
final class Board {

    private final World world;
    private final Channels channels;
    private final Talk talk;
    private final Shelf<Bookmark> bookmarks;

    Board(World world, Channels channels, Talk talk) {
        this.world = world;
        this.channels = channels;
        this.talk = talk;
        this.bookmarks = world.shelf("slack.bookmarks", Bookmark.class);
    }

    ObjectNode pin(Args args) {
        Channel channel = channels.open(args.text("channel"));
        Message message = message(channel, args);
        if (channel.pins().contains(message.ts())) {
            throw new Refused("already_pinned");
        }
        channels.put(channel.withPin(message.ts()));
        channels.happened(
                "pins.add",
                channel,
                channel.name() + "/" + message.knownAs(channel.name()),
                Map.of("text", message.readable(), "ts", message.ts()));
        return Json.object();
    }

    ObjectNode unpin(Args args) {
        Channel channel = channels.open(args.text("channel"));
        Message message = message(channel, args);
        if (!channel.pins().contains(message.ts())) {
            throw new Refused("no_pin");
        }
        channels.put(channel.withoutPin(message.ts()));
        channels.happened(
                "pins.remove",
                channel,
                channel.name() + "/" + message.knownAs(channel.name()),
                Map.of("text", message.readable(), "ts", message.ts()));
        return Json.object();
    }

    private Message message(Channel channel, Args args) {
        if (!args.has("timestamp")) {
            throw new Refused("no_item_specified");
        }
        return talk.find(channel, args.text("timestamp")).orElseThrow(() -> new Refused("message_not_found"));
    }

    ObjectNode pins(Args args) {
        Channel channel = channels.byId(args.text("channel"));
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        for (String ts : channel.pins()) {
            talk.find(channel, ts).ifPresent(message -> {
                ObjectNode item = items.addObject()
                        .put("type", "message")
                        .put("channel", channel.id())
                        .put("created", world.now().getEpochSecond())
                        .put("created_by", People.BOT);
                item.set("message", message.shown(true));
            });
        }
        return answer;
    }

    /** Adds a bookmark; Slack minds no second one of the same link. */
    ObjectNode bookmark(Args args) {
        Channel channel = channels.open(args.text("channel_id"));
        if (!args.text("type").equals("link")) {
            throw new Refused("invalid_bookmark_type");
        }
        if (!args.text("link").matches("https?://\\S+") || !args.has("title")) {
            throw new Refused(args.has("title") ? "invalid_link" : "invalid_arguments");
        }
        Bookmark bookmark = new Bookmark(channel.id(), args.text("title"), args.text("link"), args.text("emoji"));
        String id = bookmarks.add(bookmark);
        channels.happened(
                "bookmarks.add",
                channel,
                channel.name() + "/" + bookmark.link(),
                Map.of("title", bookmark.title(), "text", bookmark.link()));
        ObjectNode answer = Json.object();
        answer.set("bookmark", bookmark.shown(id));
        return answer;
    }

    ObjectNode bookmarks(Args args) {
        Channel channel = channels.byId(args.text("channel_id"));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("bookmarks");
        bookmarks.entries().forEach((id, bookmark) -> {
            if (bookmark.channel().equals(channel.id())) {
                list.add(bookmark.shown(id));
            }
        });
        return answer;
    }
}
