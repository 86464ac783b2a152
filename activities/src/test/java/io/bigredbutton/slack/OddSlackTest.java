package io.bigredbutton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.OddServer;
import io.bigredbutton.effect.OddServer.Answer;
import io.bigredbutton.effect.StepBench;
import io.bigredbutton.effect.StepBench.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Something that is not Slack, or only half. */
class OddSlackTest {

    private static final Answer NO = new Answer(200, "{\"ok\":false,\"error\":\"invalid_auth\"}", false);

    @Test
    void doesNotWaitForTheRestOfAnAnswer() {
        assertThat(first(new Answer(200, "{\"ok\":", true))).isEqualTo("Slack did not answer in time.");
    }

    @Test
    void takesNoEmptyAnswerForSuccess() {
        assertThat(first(new Answer(200, "", false))).isEqualTo("Slack gave an answer that cannot be read.");
        assertThat(first(new Answer(200, "null", false))).isEqualTo("Slack gave an answer that cannot be read.");
        assertThat(first(new Answer(200, "{\"ok\":true}", false)))
                .isEqualTo("Slack gave an answer that cannot be read.");
    }

    @Test
    void carriesItsTokenNowhereElse() {
        try (OddServer server = new OddServer(new Answer(302, "", false));
                StepBench bench = bench(server)) {
            Outcome outcome = bench.run("RoomOpen", SlackWorld.opening(false));

            assertThat(outcome.sentence())
                    .isEqualTo("Slack answered HTTP 302 to conversations.create. Check SLACK_API_URL and the token,"
                            + " then retry.");
            assertThat(server.asked()).containsExactly("/api/conversations.create");
        }
    }

    private static String first(Answer answer) {
        try (OddServer server = new OddServer(answer, NO);
                StepBench bench = bench(server)) {
            Outcome outcome = bench.run("RoomOpen", SlackWorld.opening(false));

            assertThat(outcome.refused()).isTrue();
            return outcome.failures().get(0).getOriginalMessage();
        }
    }

    private static StepBench bench(OddServer server) {
        return new StepBench(
                new SlackRooms(new SlackSettings(server.at("/api/"), SlackWorld.TOKEN, Duration.ofMillis(500), true)));
    }
}
