package io.bigredbutton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.response.Order;
import io.bigredbutton.response.Rooms.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Saying something in Slack. */
class SaysTest extends StepContract {

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
        return "RoomSay";
    }

    @Override
    protected List<String> acts() {
        return List.of("chat.postMessage");
    }

    @Override
    protected List<String> looks() {
        return List.of("conversations.list", "conversations.history");
    }

    @Override
    protected Order order(boolean triedBefore) {
        return SlackWorld.announcement(triedBefore, "Checkout is down");
    }

    @Override
    protected List<String> effects() {
        return List.of("chat.postMessage " + SlackWorld.INCIDENT + "/announce");
    }

    @Override
    protected List<String> secrets() {
        return List.of(SlackWorld.TOKEN);
    }

    @Test
    void speaksInACommonChannelByItsName() {
        Outcome outcome = run(order(false));

        assertThat(outcome.made().told()).isEqualTo("Posted in #incidents.");
        assertThat(outcome.made().link()).isEqualTo(world.at("/slack/app_redirect?channel=C0INCIDENTS"));
        assertThat(said()).isEqualTo("Checkout is down\n" + SlackWorld.PAGE);
        assertThat(world.requests("slack")).containsExactly("chat.postMessage");
    }

    @Test
    void speaksInARoomAndCallsPeople() {
        run(new Message("inc/news-1", false, "C0INCIDENTS", List.of("U0ANA", "<!channel>", "U0BO"), "a <b> & c", null));

        assertThat(said()).isEqualTo("<@U0ANA> <@U0BO> a &lt;b&gt; &amp; c");
    }

    @Test
    void findsItsMessageBehindHundredsOfOthers() {
        world.trouble("slack", "chat.postMessage", "status-after:503", 1);
        world.trouble("slack", "conversations.history", "status:503", 2);
        run(order(false));
        for (int i = 0; i < 250; i++) {
            world.ask("/slack/api/chat.postMessage", Map.of("channel", "C0INCIDENTS", "text", "chatter " + i));
        }

        Outcome outcome = run(order(true));

        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(world.counts("slack", List.of("chat.postMessage")))
                .containsEntry("chat.postMessage " + SlackWorld.INCIDENT + "/announce", 1);
    }

    @Test
    void cutsWhatSlackWouldCut() {
        run(new Message("inc/news-2", false, "C0INCIDENTS", List.of(), "<".repeat(20_000), SlackWorld.PAGE));

        assertThat(said()).hasSizeLessThan(40_000).endsWith("&lt;…\n" + SlackWorld.PAGE);
    }

    @Test
    void saysThatTheChannelIsUnknown() {
        Outcome outcome = run(new Message("inc/announce", false, "nowhere", List.of(), "Down", null));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .isEqualTo("Slack refused chat.postMessage (channel_not_found). Create the channel, or correct"
                        + " slack.announce in the plan, then retry.");
    }

    private String said() {
        return world.effects("slack").get(0).detail().path("text").asText();
    }
}
