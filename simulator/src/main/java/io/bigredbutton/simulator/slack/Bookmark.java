package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;

/** A link at the top of a channel. */
record Bookmark(String channel, String title, String link, String emoji) {

    ObjectNode shown(String id) {
        return Json.object()
                .put("id", "Bk" + id)
                .put("channel_id", channel)
                .put("title", title)
                .put("link", link)
                .put("emoji", emoji)
                .put("type", "link");
    }
}
