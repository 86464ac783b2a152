package io.bigredbutton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.response.Order;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Inviting people into a room of Slack. */
class InvitesTest extends StepContract {

    private static final String NAME = SlackWorld.INCIDENT.value();
    private static final String US = "U0BIGRED";

    private String room = "";

    @Override
    protected Object adapter() {
        return SlackWorld.rooms(world, TIMEOUT);
    }

    @Override
    protected String vendor() {
        return "slack";
    }

    @Override
    protected String step() {
        return "RoomInvite";
    }

    @Override
    protected void before() {
        room = run("RoomOpen", SlackWorld.opening(false)).made().ref();
    }

    @Override
    protected List<String> acts() {
        return List.of("conversations.invite");
    }

    @Override
    protected Order order(boolean triedBefore) {
        return SlackWorld.invitation(triedBefore, room, "U0ANA", "U0BO");
    }

    @Override
    protected List<String> effects() {
        return List.of("conversations.invite " + NAME + "/U0ANA", "conversations.invite " + NAME + "/U0BO");
    }

    @Override
    protected List<String> secrets() {
        return List.of(SlackWorld.TOKEN);
    }

    @Test
    void invitesAllInOneCall() {
        Outcome outcome = run(order(false));

        assertThat(outcome.made().told()).isEqualTo("Invited 2 people into the room.");
        assertThat(invitations()).isEqualTo(1);
    }

    @Test
    void invitesTheOthersWhereSlackDoesNotKnowOne() {
        Outcome outcome = run(SlackWorld.invitation(false, room, "nobody", "U0ANA", US, "U0BO"));

        assertThat(outcome.made().told())
                .isEqualTo("Invited 3 people into the room. Slack refused nobody (user_not_found): correct slack of"
                        + " these people in the plan.");
        assertThat(world.counts("slack", List.of("conversations.invite"))).containsOnlyKeys(effects());
    }

    @Test
    void isRefusedWhereSlackKnowsNobody() {
        Outcome outcome = run(SlackWorld.invitation(false, room, "nobody"));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .isEqualTo("Slack refused nobody (user_not_found): correct slack of these people in the plan."
                        + " Then retry.");
        assertThat(invitations()).isEqualTo(1);
    }

    @Test
    void hasNothingToDoWhereNobodyIsToCome() {
        Outcome outcome = run(SlackWorld.invitation(false, room));

        assertThat(outcome.made().told()).isEqualTo("There was nobody to invite.");
        assertThat(invitations()).isZero();
    }

    @Test
    void saysThatTheRoomIsArchived() {
        world.ask("/slack/api/conversations.archive", Map.of("channel", room));

        Outcome outcome = run(order(false));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .isEqualTo("Slack refused conversations.invite (is_archived). Unarchive the channel in Slack,"
                        + " then retry.");
    }

    private long invitations() {
        return world.requests("slack").stream()
                .filter("conversations.invite"::equals)
                .count();
    }
}
