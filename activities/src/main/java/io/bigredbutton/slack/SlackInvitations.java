package io.bigredbutton.slack;

import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import io.bigredbutton.effect.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Invites people into a channel, all in one call, and one by one where Slack refuses somebody. */
final class SlackInvitations {

    private static final Set<String> THERE_ALREADY = Set.of("already_in_channel", "cant_invite_self");

    /** What concerns one person and must not stop the others. */
    private static final Set<String> ONE_PERSON = Set.of(
            "already_in_channel",
            "cant_invite_self",
            "cant_invite",
            "no_user",
            "user_not_found",
            "users_not_found",
            "user_is_restricted",
            "user_is_ultra_restricted",
            "user_is_invisible",
            "user_disabled",
            "ura_max_channels");

    private final SlackCalls slack;

    SlackInvitations(SlackCalls slack) {
        this.slack = slack;
    }

    /**
     * Invites people.
     *
     * @return one or two sentences of who is in and who is not
     */
    String invite(String channel, List<String> members) {
        if (members.isEmpty()) {
            return "There was nobody to invite.";
        }
        List<String> refused = members.size() > 1 && call(channel, members).isOk() ? List.of() : each(channel, members);
        int there = members.size() - refused.size();
        String sorry = "Slack refused " + String.join(", ", refused) + ": correct slack of these people in the plan.";
        if (there == 0) {
            throw Trouble.refused(sorry + " Then retry.");
        }
        String told = "Invited " + (there == 1 ? "1 person" : there + " people") + " into the room.";
        return refused.isEmpty() ? told : told + " " + sorry;
    }

    private List<String> each(String channel, List<String> members) {
        List<String> refused = new ArrayList<>();
        for (String member : members) {
            ConversationsInviteResponse answer = call(channel, List.of(member));
            if (!answer.isOk() && !THERE_ALREADY.contains(answer.getError())) {
                refused.add(member + " (" + answer.getError() + ")");
            }
        }
        return refused;
    }

    private ConversationsInviteResponse call(String channel, List<String> members) {
        return slack.change(
                "conversations.invite",
                ONE_PERSON,
                api -> api.conversationsInvite(r -> r.channel(channel).users(members)));
    }
}
