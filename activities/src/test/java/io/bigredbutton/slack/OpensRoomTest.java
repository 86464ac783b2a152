package io.bigredbutton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.response.Order;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Opening a room in Slack. */
class OpensRoomTest extends StepContract {

    private static final String NAME = SlackWorld.INCIDENT.value();

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
        return "RoomOpen";
    }

    @Override
    protected List<String> acts() {
        return List.of("conversations.create", "conversations.setTopic", "chat.postMessage", "pins.add");
    }

    @Override
    protected List<String> looks() {
        return List.of("auth.test", "conversations.list", "conversations.history");
    }

    @Override
    protected boolean looksFor(String act, String look) {
        return look.equals("conversations.history")
                ? act.equals("chat.postMessage")
                : act.equals("conversations.create");
    }

    @Override
    protected Set<String> niceties() {
        return Set.of("conversations.setTopic", "pins.add");
    }

    @Override
    protected Order order(boolean triedBefore) {
        return SlackWorld.opening(triedBefore);
    }

    @Override
    protected List<String> effects() {
        return List.of(
                "conversations.create " + NAME,
                "conversations.setTopic " + NAME + "/SEV1: Checkout is down",
                "chat.postMessage " + NAME + "/room",
                "pins.add " + NAME + "/" + NAME + "/room");
    }

    @Override
    protected List<String> secrets() {
        return List.of(SlackWorld.TOKEN);
    }

    @Test
    void opensWithFourCallsAndNoHiddenOnes() {
        Outcome outcome = run(order(false));

        assertThat(world.requests("slack")).isEqualTo(acts());
        assertThat(outcome.made().told()).isEqualTo("Opened #" + NAME + ".");
        assertThat(outcome.made().link())
                .isEqualTo(
                        world.at("/slack/app_redirect?channel=" + outcome.made().ref()));
    }

    @Test
    void pinsTheOpeningMessageWithTheLinkOnItsLastLine() {
        run(order(false));

        assertThat(text("pins.add")).isEqualTo("Checkout is down\n" + SlackWorld.PAGE);
    }

    @Test
    void offersTheUsualWordsAsButtonsOfItsIncident() {
        String room = run(order(false)).made().ref();

        JsonNode blocks = opening(room).path("blocks");

        assertThat(blocks.path(0).path("text").path("text").asText()).isEqualTo("Checkout is down");
        assertThat(blocks.path(1).path("text").path("text").asText()).isEqualTo("<" + SlackWorld.PAGE + ">");
        assertThat(blocks.path(2).path("elements").findValuesAsText("action_id"))
                .containsExactly("acknowledge", "mitigate", "resolve", "command");
        assertThat(blocks.path(2).path("elements").findValuesAsText("value")).containsOnly(NAME);
    }

    @Test
    void partsALongTextSoThatSlackTakesItAndNothingInItActs() {
        String room = run(SlackWorld.opening(false, "Long", "<!here> " + "&é".repeat(2_000) + "\n#general"))
                .made()
                .ref();

        StringBuilder whole = new StringBuilder();
        opening(room)
                .path("blocks")
                .forEach(block -> whole.append(block.at("/text/text").asText()));

        assertThat(whole).contains("&lt;!here&gt; &amp;é&amp;é", "#general").doesNotContain("<!here>");
        assertThat(opening(room).path("blocks").size()).isGreaterThan(4);
        assertThat(opening(room)
                        .path("blocks")
                        .path(0)
                        .path("text")
                        .path("verbatim")
                        .asBoolean())
                .isTrue();
    }

    private JsonNode opening(String room) {
        return world.ask("/slack/api/conversations.history", Map.of("channel", room))
                .path("messages")
                .path(0);
    }

    @Test
    void letsNoMarkUpThrough() {
        String text = "<!channel> & <http://evil.example|your bank>";

        run(SlackWorld.opening(false, "<!here>\n" + "&".repeat(100), text));

        assertThat(text("chat.postMessage"))
                .isEqualTo("&lt;!channel&gt; &amp; &lt;http://evil.example|your bank&gt;\n" + SlackWorld.PAGE);
        assertThat(text("conversations.setTopic"))
                .startsWith("&lt;!here&gt; &amp;")
                .endsWith("&amp;…")
                .hasSizeLessThanOrEqualTo(250);
    }

    @Test
    void takesAnotherNameWhereSomebodyElseHasThatOne() {
        world.order(Map.of(
                "vendor", "slack", "operation", "conversations.create", "fault", "error:name_taken", "times", 1));

        Outcome outcome = run(order(false));

        assertThat(outcome.made().told()).isEqualTo("Opened #" + NAME + "-2.");
        assertThat(world.counts("slack", List.of("conversations.create")))
                .containsOnlyKeys("conversations.create " + NAME + "-2");
    }

    @Test
    void waitsForAChannelOfItsOwnThatIsNotListedYet() {
        world.trouble("slack", "conversations.create", "error:name_taken", 1);
        world.trouble("slack", "conversations.create", "drop-before", 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.made().told()).isEqualTo("Opened #" + NAME + ".");
        assertThat(outcome.failures())
                .anySatisfy(failure -> assertThat(failure.getOriginalMessage())
                        .isEqualTo("Slack says that #" + NAME + " is taken, and does not list it yet."));
    }

    @Test
    void saysThatTheTokenIsWrong() {
        world.trouble("slack", "conversations.create", "credentials", 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .isEqualTo("Slack refused our token (invalid_auth). Set SLACK_BOT_TOKEN, then retry.");
    }

    @Test
    void saysThatTheRoomIsArchived() {
        Outcome room = run(order(false));
        world.ask(
                "/slack/api/conversations.archive",
                Map.of("channel", room.made().ref()));

        Outcome outcome = run(order(true));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .isEqualTo("The channel #" + NAME + " is archived. Unarchive it in Slack, then retry.");
    }

    @Test
    void isUncertainAfterAnErrorOfSlacksOwn() {
        world.trouble("slack", "chat.postMessage", "error:fatal_error", 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.attempts()).isEqualTo(2);
        assertThat(outcome.sentence()).isEqualTo("Slack had trouble of its own with chat.postMessage (fatal_error).");
        assertThat(world.requests("slack")).contains("conversations.history");
    }

    @Test
    void saysWhereSlackExplainsAnErrorThatWeDoNotKnow() {
        world.trouble("slack", "chat.postMessage", "error:some_new_error", 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.sentence())
                .isEqualTo("Slack refused chat.postMessage (some_new_error). See"
                        + " https://docs.slack.dev/reference/methods/chat.postMessage for what to change, then retry.");
    }

    private String text(String operation) {
        return world.effects("slack").stream()
                .filter(effect -> effect.operation().equals(operation))
                .map(effect -> effect.detail().path("text").asText())
                .findFirst()
                .orElseThrow();
    }
}
