package io.bigredbutton.slack;

import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import io.bigredbutton.effect.Attempt;
import io.bigredbutton.effect.Trouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds and makes channels by their names. */
final class SlackChannels {

    private static final int PAGE = 500;
    private static final int NAMES = 9;
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]+");

    private final SlackCalls slack;

    SlackChannels(SlackCalls slack) {
        this.slack = slack;
    }

    /** Makes the channel of that name, or finds the one that an earlier attempt has made. */
    Conversation open(String name, Attempt attempt) {
        return create(name).orElseGet(() -> ours(name, attempt));
    }

    /** The id of a channel that is named by its id or its name. */
    Optional<String> idOf(String room) {
        if (ID.matcher(room).matches()) {
            return Optional.of(room);
        }
        Map<String, Conversation> found = new HashMap<>();
        list(channel -> found.put(channel.getName(), channel), channel -> room.equals(channel.getName()));
        return Optional.ofNullable(found.get(room)).map(Conversation::getId);
    }

    private Optional<Conversation> create(String name) {
        ConversationsCreateResponse answer = slack.change(
                "conversations.create",
                Set.of("name_taken"),
                api -> api.conversationsCreate(r -> r.name(name).isPrivate(false)));
        return answer.isOk() ? Optional.of(SlackCalls.whole(answer.getChannel())) : Optional.empty();
    }

    /** The name is taken: by an earlier attempt of ours, or by somebody else, and then it gets a number. */
    private Conversation ours(String name, Attempt attempt) {
        String us = SlackCalls.whole(
                slack.read("auth.test", api -> api.authTest(r -> r)).getUserId());
        Map<String, Conversation> taken = new HashMap<>();
        list(channel -> taken.put(channel.getName(), channel), channel -> madeBy(us, name, channel));
        if (!taken.containsKey(name) && attempt.mayHaveActed() && attempt.number() <= 3) {
            throw Trouble.later("Slack says that #" + name + " is taken, and does not list it yet.", null);
        }
        for (int n = 1; n <= NAMES; n++) {
            String candidate = n == 1 ? name : name + "-" + n;
            Conversation there = taken.get(candidate);
            if (there != null && madeBy(us, candidate, there)) {
                return open(there);
            }
            Optional<Conversation> made = there == null && n > 1 ? create(candidate) : Optional.empty();
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw Trouble.refused("Slack has other people's channels named #" + name + " to #" + name + "-" + NAMES
                + ". Rename one of them, then retry.");
    }

    private static Conversation open(Conversation channel) {
        if (channel.isArchived()) {
            throw Trouble.refused(
                    "The channel #" + channel.getName() + " is archived. Unarchive it in Slack, then retry.");
        }
        return channel;
    }

    private static boolean madeBy(String us, String name, Conversation channel) {
        return us.equals(channel.getCreator()) && name.equals(channel.getName());
    }

    /** Reads the list of public channels, archived ones too, until one is enough. */
    private void list(Consumer<Conversation> each, Predicate<Conversation> enough) {
        String cursor = null;
        do {
            ConversationsListResponse page = page(cursor);
            for (Conversation channel : SlackCalls.whole(page.getChannels())) {
                each.accept(channel);
                if (enough.test(channel)) {
                    return;
                }
            }
            cursor = page.getResponseMetadata() == null
                    ? null
                    : page.getResponseMetadata().getNextCursor();
        } while (cursor != null && !cursor.isEmpty());
    }

    private ConversationsListResponse page(@Nullable String cursor) {
        return slack.read(
                "conversations.list",
                api -> api.conversationsList(r -> r.types(List.of(ConversationType.PUBLIC_CHANNEL))
                        .excludeArchived(false)
                        .limit(PAGE)
                        .cursor(cursor)));
    }
}
