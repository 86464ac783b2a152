package io.bigredbutton.slack;

import com.slack.api.model.Conversation;
import io.bigredbutton.effect.Attempt;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Rooms;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rooms that are public Slack channels. */
public final class SlackRooms implements Rooms {

    private final SlackCalls slack;
    private final SlackChannels channels;
    private final SlackMessages messages;
    private final SlackInvitations invitations;
    private final URI api;
    private final boolean buttons;

    public SlackRooms(SlackSettings settings) {
        this.slack = new SlackCalls(settings);
        this.channels = new SlackChannels(slack);
        this.messages = new SlackMessages(slack, channels);
        this.invitations = new SlackInvitations(slack);
        this.api = settings.api();
        this.buttons = settings.buttons();
    }

    @Override
    public Made open(Opening order) {
        Attempt attempt = Attempt.at(order);
        Conversation channel = channels.open(order.incident().value(), attempt);
        String id = SlackCalls.whole(channel.getId());
        List<String> told = new ArrayList<>(List.of("Opened #" + channel.getName() + "."));
        unlessRefused(told, () -> setTopic(id, SlackText.topic(order.topic())));
        SlackMessages.Posted opening = messages.post(id, order.key(), OpeningMessage.of(order, buttons), attempt);
        unlessRefused(told, () -> pin(opening));
        return new Made(id, link(id, channel.getContextTeamId()), String.join(" ", told));
    }

    @Override
    public Made invite(Invitation order) {
        return new Made(order.room(), link(order.room(), null), invitations.invite(order.room(), order.members()));
    }

    @Override
    public Made say(Message order) {
        String text = SlackText.message(order.mention(), order.text(), order.link());
        SlackMessages.Content content = new SlackMessages.Content(text, null);
        SlackMessages.Posted posted = messages.post(order.room(), order.key(), content, Attempt.at(order));
        boolean byName = !order.room().equals(posted.channel());
        String told = byName ? "Posted in #" + order.room() + "." : "Posted in the room.";
        return new Made(posted.ts(), link(posted.channel(), null), told);
    }

    private void setTopic(String channel, String topic) {
        slack.change(
                "conversations.setTopic",
                Set.of(),
                methods -> methods.conversationsSetTopic(r -> r.channel(channel).topic(topic)));
    }

    private void pin(SlackMessages.Posted message) {
        slack.change(
                "pins.add",
                Set.of("already_pinned"),
                methods -> methods.pinsAdd(r -> r.channel(message.channel()).timestamp(message.ts())));
    }

    /** A room without its topic or its pin is still a room: what Slack refuses for good here is only told. */
    private static void unlessRefused(List<String> told, Runnable nicety) {
        try {
            nicety.run();
        } catch (ApplicationFailure e) {
            if (!e.isNonRetryable()) {
                throw e;
            }
            told.add(e.getOriginalMessage());
        }
    }

    /**
     * Slack's own redirect beside its API: it needs no further call, unlike a permalink, and opens the channel in
     * whichever client a person uses, also on Slack's other hosts.
     */
    private URI link(String channel, @Nullable String team) {
        String where = team == null ? "" : "team=" + team + "&";
        return api.resolve("../app_redirect?" + where + "channel=" + channel);
    }
}
