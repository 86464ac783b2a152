package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is in which channel, and how they come in. */
final class Membership {

    private static final int MOST_AT_ONCE = 1000;

    private final Channels channels;

    Membership(Channels channels) {
        this.channels = channels;
    }

    /** Invites people in the given order, up to the first who cannot be; with {@code force}, all who can be. */
    ObjectNode invite(Args args) {
        Channel channel = channels.open(args.text("channel"));
        List<String> users = args.list("users");
        if (users.isEmpty()) {
            throw new Refused("no_user");
        }
        if (users.size() > MOST_AT_ONCE) {
            throw new Refused("too_many_users");
        }
        int invited = 0;
        String firstError = "";
        for (String user : users) {
            Optional<String> refusal = refusal(channels.byId(channel.id()), user);
            if (refusal.isEmpty()) {
                invited++;
                bringIn(channels.byId(channel.id()), user, "conversations.invite");
            } else if (!args.flag("force")) {
                throw new Refused(refusal.get());
            } else if (firstError.isEmpty()) {
                firstError = refusal.get();
            }
        }
        if (invited == 0) {
            throw new Refused(firstError);
        }
        return Channels.answer(channels.byId(channel.id()));
    }

    private static Optional<String> refusal(Channel channel, String user) {
        if (user.equals(People.BOT)) {
            return Optional.of("cant_invite_self");
        }
        if (!People.exist(user)) {
            return Optional.of("user_not_found");
        }
        return channel.has(user) ? Optional.of("already_in_channel") : Optional.empty();
    }

    private void bringIn(Channel channel, String user, String operation) {
        channels.put(channel.withMember(user));
        channels.happened(
                operation, channel, channel.name() + "/" + user, Map.of("to", user, "who", People.name(user)));
    }

    ObjectNode join(Args args) {
        Channel channel = channels.byId(args.text("channel"));
        if (channel.closed()) {
            throw new Refused("method_not_supported_for_channel_type");
        }
        if (channel.archived()) {
            throw new Refused("is_archived");
        }
        if (channel.has(People.BOT)) {
            return Channels.answer(channel).put("warning", "already_in_channel");
        }
        bringIn(channel, People.BOT, "conversations.join");
        return Channels.answer(channels.byId(channel.id()));
    }

    ObjectNode members(Args args) {
        Channel channel = channels.byId(args.text("channel"));
        Page<String> page = Page.of(channel.members(), args, 100, 1000);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("members");
        page.items().forEach(list::add);
        page.announceIn(answer);
        return answer;
    }
}
