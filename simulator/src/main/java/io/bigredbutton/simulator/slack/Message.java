package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import org.jspecify.annotations.Nullable;

/** What was said in a channel, and when: {@code ts} is its time and its name. */
record Message(
        String channel,
        String ts,
        String user,
        String text,
        @Nullable JsonNode blocks,
        @Nullable JsonNode metadata,
        @Nullable String thread,
        boolean edited) {

    Message saying(String otherText, @Nullable JsonNode otherBlocks, @Nullable JsonNode otherMetadata) {
        return new Message(
                channel,
                ts,
                user,
                otherText,
                otherBlocks,
                otherMetadata == null ? metadata : otherMetadata,
                thread,
                true);
    }

    boolean isInThread() {
        return thread != null && !thread.equals(ts);
    }

    /** The key in the metadata by which its sender knows it again; else the channel and what is said. */
    String knownAs(String channelName) {
        JsonNode key = metadata == null
                ? Json.object().path("")
                : metadata.path("event_payload").path("key");
        return key.isMissingNode() ? channelName + "/" + readable() : key.asText();
    }

    /** What a person reads. */
    String readable() {
        return text.isEmpty() && blocks != null ? Blocks.text(blocks) : text;
    }

    /** The message as Slack's API shows it; metadata only where it is asked for. */
    ObjectNode shown(boolean withMetadata) {
        ObjectNode shown = Json.object()
                .put("type", "message")
                .put("user", user)
                .put("bot_id", People.BOT_ID)
                .put("team", People.TEAM)
                .put("text", text)
                .put("ts", ts);
        if (blocks != null) {
            shown.set("blocks", blocks);
        }
        if (withMetadata && metadata != null) {
            shown.set("metadata", metadata);
        }
        if (thread != null) {
            shown.put("thread_ts", thread);
        }
        if (edited) {
            shown.putObject("edited").put("user", user).put("ts", ts);
        }
        return shown;
    }
}
