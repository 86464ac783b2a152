package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.acceptance.Web.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(300)
@ExtendWith(InTown.class)
class EngineDownTest {

    @Test
    void withTemporalDownTheAnswerIs503WithRetryAfterWithinFiveSeconds(Town town) {
        String id = town.doors.declare("The engine will be gone");
        town.doors.tell(id, "acknowledge");

        town.temporal.kill();

        saysThatItIsOurTrouble(town.doors.press("Nothing can be kept now", "engine-down"));
        saysThatItIsOurTrouble(town.doors.say(id, "mitigate"));
        saysThatItIsOurTrouble(town.doors.web().get("/api/v1/incidents/" + id));
    }

    @Test
    void anApiThatIsUpBeforeTemporalAnswers503AndThenIsReady(Town town) {
        town.temporal.kill();
        town.api.kill();

        town.api.begin();
        Answer early = Eventually.until(
                "the API answers", () -> town.doors.press("Too early", "early"), answer -> answer.status() > 0);
        saysThatItIsOurTrouble(early);

        town.getUp();
        Answer later = town.doors.press("Too early", "early");
        assertThat(later.status()).as("%s", later).isEqualTo(202);
        town.doors.tell(later.json().path("id").asText(), "cancel", "reason", "only a test");
    }

    private static void saysThatItIsOurTrouble(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.took()).as("%s", answer).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.header("Retry-After")).as("%s", answer).matches("[1-9]\\d*");
        assertThat(answer.json().path("detail").asText()).as("%s", answer).isNotBlank();
    }
}
