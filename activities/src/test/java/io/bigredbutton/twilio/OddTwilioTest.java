package io.bigredbutton.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.OddServer;
import io.bigredbutton.effect.OddServer.Answer;
import io.bigredbutton.effect.StepBench;
import io.bigredbutton.effect.StepBench.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Something that is not Twilio, or only half. */
class OddTwilioTest {

    private static final Answer NO = new Answer(401, "{\"code\":20003}", false);

    @Test
    void doesNotWaitForTheRestOfAnAnswer() {
        assertThat(first(new Answer(201, "{\"sid\":", true))).isEqualTo("Twilio did not answer in time.");
    }

    @Test
    void takesNoEmptyAnswerForSuccess() {
        assertThat(first(new Answer(201, "", false))).isEqualTo("Twilio gave an answer that cannot be read.");
        assertThat(first(new Answer(201, "null", false))).isEqualTo("Twilio gave an answer that cannot be read.");
        assertThat(first(new Answer(201, "{}", false))).isEqualTo("Twilio gave an answer that cannot be read.");
    }

    @Test
    void carriesItsTokenNowhereElse() {
        try (OddServer server = new OddServer(new Answer(302, "", false));
                StepBench bench = bench(server)) {
            Outcome outcome = bench.run("PageText", TwilioWorld.page(false));

            assertThat(outcome.sentence())
                    .isEqualTo("Twilio answered HTTP 302. Check TWILIO_API_URL and TWILIO_ACCOUNT_SID, then retry.");
            assertThat(server.asked()).hasSize(1);
        }
    }

    private static String first(Answer answer) {
        try (OddServer server = new OddServer(answer, NO);
                StepBench bench = bench(server)) {
            Outcome outcome = bench.run("PageText", TwilioWorld.page(false));

            assertThat(outcome.refused()).isTrue();
            return outcome.failures().get(0).getOriginalMessage();
        }
    }

    private static StepBench bench(OddServer server) {
        return new StepBench(TwilioWorld.pager(server.at(""), Duration.ofMillis(500)));
    }
}
