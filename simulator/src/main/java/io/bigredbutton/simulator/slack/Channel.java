package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A channel: its name, who is in it, what it is about, and what is pinned. */
record Channel(
        String id,
        String name,
        boolean closed,
        boolean general,
        boolean archived,
        String creator,
        Instant created,
        String topic,
        String purpose,
        List<String> members,
        List<String> pins) {

    Channel withTopic(String other) {
        return new Channel(id, name, closed, general, archived, creator, created, other, purpose, members, pins);
    }

    Channel withPurpose(String other) {
        return new Channel(id, name, closed, general, archived, creator, created, topic, other, members, pins);
    }

    Channel withMember(String user) {
        List<String> more = new ArrayList<>(members);
        more.add(user);
        return new Channel(id, name, closed, general, archived, creator, created, topic, purpose, more, pins);
    }

    Channel withPin(String ts) {
        List<String> more = new ArrayList<>(pins);
        more.add(ts);
        return new Channel(id, name, closed, general, archived, creator, created, topic, purpose, members, more);
    }

    Channel withoutPin(String ts) {
        List<String> fewer = new ArrayList<>(pins);
        fewer.remove(ts);
        return new Channel(id, name, closed, general, archived, creator, created, topic, purpose, members, fewer);
    }

    Channel intoArchive() {
        return new Channel(id, name, closed, general, true, creator, created, topic, purpose, members, pins);
    }

    boolean has(String user) {
        return members.contains(user);
    }

    /** The channel as Slack's API shows it. */
    ObjectNode shown() {
        ObjectNode shown = Json.object()
                .put("id", id)
                .put("name", name)
                .put("name_normalized", name)
                .put("is_channel", !closed)
                .put("is_group", false)
                .put("is_im", false)
                .put("is_mpim", false)
                .put("is_private", closed)
                .put("is_archived", archived)
                .put("is_general", general)
                .put("is_member", has(People.BOT))
                .put("created", created.getEpochSecond())
                .put("creator", creator)
                .put("num_members", members.size());
        shown.putObject("topic").put("value", topic).put("creator", "").put("last_set", 0);
        shown.putObject("purpose").put("value", purpose).put("creator", "").put("last_set", 0);
        shown.putArray("previous_names");
        return shown;
    }
}
