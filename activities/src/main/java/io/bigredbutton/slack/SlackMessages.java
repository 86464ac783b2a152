package io.bigredbutton.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import io.bigredbutton.effect.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts each message once: its key travels in its metadata and is looked for before it is posted again. */
final class SlackMessages {

    private static final String EVENT = "incident_step";
    private static final String KEY = "key";
    private static final int PAGE = 200;
    private static final int PAGES = 10;
    /** Slack's clock may be behind the engine's. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final SlackCalls slack;
    private final SlackChannels channels;

    SlackMessages(SlackCalls slack, SlackChannels channels) {
        this.slack = slack;
        this.channels = channels;
    }

    /** Posts a message into a room, given by its id or its name, unless an earlier attempt has posted it. */
    Posted post(String room, String key, Content content, Attempt attempt) {
        if (!attempt.mayHaveActed()) {
            return post(room, key, content);
        }
        Optional<String> channel = channels.idOf(room);
        return channel.flatMap(id -> find(id, key, attempt.since()))
                .orElseGet(() -> post(channel.orElse(room), key, content));
    }

    private Posted post(String room, String key, Content content) {
        Message.Metadata metadata = Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(KEY, key))
                .build();
        ChatPostMessageResponse answer = slack.change(
                "chat.postMessage",
                Set.of(),
                api -> api.chatPostMessage(r -> r.channel(room)
                        .text(content.text())
                        .blocks(content.blocks())
                        .metadata(metadata)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return new Posted(SlackCalls.whole(answer.getChannel()), SlackCalls.whole(answer.getTs()));
    }

    private Optional<Posted> find(String channel, String key, @Nullable Instant since) {
        String oldest = since == null ? "0" : Long.toString(since.minus(SKEW).getEpochSecond());
        String cursor = null;
        for (int i = 0; i < PAGES; i++) {
            ConversationsHistoryResponse page = page(channel, oldest, cursor);
            for (Message message : SlackCalls.whole(page.getMessages())) {
                if (carries(key, message)) {
                    return Optional.of(new Posted(channel, SlackCalls.whole(message.getTs())));
                }
            }
            cursor = page.getResponseMetadata() == null
                    ? null
                    : page.getResponseMetadata().getNextCursor();
            if (cursor == null || cursor.isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }

    private ConversationsHistoryResponse page(String channel, String oldest, @Nullable String cursor) {
        return slack.read(
                "conversations.history",
                api -> api.conversationsHistory(r -> r.channel(channel)
                        .oldest(oldest)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)));
    }

    private static boolean carries(String key, Message message) {
        return message.getMetadata() != null
                && message.getMetadata().getEventPayload() != null
                && key.equals(message.getMetadata().getEventPayload().get(KEY));
    }

    /**
     * What a message says.
     *
     * @param text read aloud, shown in notifications, and everything there is where there are no blocks
     * @param blocks what is shown in the channel instead
     */
    record Content(String text, @Nullable List<LayoutBlock> blocks) {}

    /** A message that is there, by its channel's id and its own. */
    record Posted(String channel, String ts) {}
}
