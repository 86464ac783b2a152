package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.acceptance.Web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(240)
@ExtendWith(InTown.class)
class NoWorkerTest {

    private static final Duration IN_TIME = Duration.ofSeconds(5);

    @Test
    void withNoWorkerUpDeclaringAndMitigatingAnswer202AndTakeEffectLater(Town town) {
        town.worker.kill();

        Answer declared = town.doors.press("Nobody is at work", "no-worker");
        String id = declared.json().path("id").asText();
        Answer acknowledged = town.doors.say(id, "acknowledge", Map.of("Idempotency-Key", "a"));
        Answer mitigated = town.doors.hook("mitigated/" + id, Map.of("by", "deploy robot", "note", "rolled back"));
        Answer again = town.doors.say(id, "acknowledge", Map.of("Idempotency-Key", "a"));

        assertThat(again.status()).as("%s", again).isIn(200, 202);
        for (Answer answer : List.of(declared, acknowledged, mitigated)) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(202);
            assertThat(answer.took()).as("%s", answer).isLessThan(IN_TIME);
        }
        assertThat(town.world.effects(id).isEmpty()).isTrue();

        town.worker.begin().ready();
        JsonNode incident = town.doors.awaitState(id, "MITIGATED");
        town.doors.awaitAllDone(id);

        assertThat(incident.path("acknowledgedBy").asText()).isEqualTo("Ana Lima");
        Effects effects = town.world.effects(id);
        effects.areThereOnce();
        effects.haveEverythingOf(town.doors.incident(id));
        assertThat(effects.those(effect -> effect.vendor().equals("twilio")).isEmpty())
                .as("nobody is woken for what somebody has already")
                .isTrue();
        assertThat(town.doors.timeline(id, "text/markdown").body())
                .containsOnlyOnce("rolled back")
                .containsOnlyOnce("Ana Lima has it");
        town.doors.tell(id, "resolve");
    }
}
