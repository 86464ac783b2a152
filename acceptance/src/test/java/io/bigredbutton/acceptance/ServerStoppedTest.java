package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.acceptance.Web.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(300)
@ExtendWith(InTown.class)
class ServerStoppedTest {

    @Test
    void aServerStoppedAndStartedOnItsDatabaseGoesOn(Town town) {
        town.world.fault("slack", "*", "status:503");
        String id = town.doors.declare("The server is killed in the middle");
        JsonNode retried = Eventually.until(
                "the room is retried",
                () -> Doors.step(town.doors.incident(id), "room"),
                step -> step.path("state").asText().equals("RETRYING")
                        && step.path("attempt").asInt() >= 2);
        assertThat(retried.path("lastFailure").asText()).contains("503");

        town.temporal.kill();
        for (String path : new String[] {"/", "/incidents/" + id}) {
            Answer page = town.doors.web().ask("GET", path, null, Map.of("Accept", "text/html"));
            assertThat(page.status()).as("%s: %s", path, page).isEqualTo(503);
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
        town.world.allWell();
        town.temporal.begin().ready();
        town.getUp();

        Eventually.await(
                "the doors are open again",
                () -> town.doors.say(id, "acknowledge").status() < 300);
        JsonNode incident = town.doors.awaitAllDone(id);
        Effects effects = town.world.effects(id);
        effects.areAsPromisedAfterAKill();
        effects.haveEverythingOf(incident);
        town.doors.tell(id, "mitigate");
        town.doors.tell(id, "resolve");
        town.doors.tell(id, "close");
        town.doors.awaitState(id, "CLOSED");
    }

    @Test
    void incidentsDeclaredBeforeAStopAreThereAfterwards(Town town) {
        String id = town.doors.declare("Declared before everything is stopped");
        town.doors.tell(id, "notes", "text", "seen before the stop");
        String ended = town.doors.declare("Ended before everything is stopped");
        town.doors.tell(ended, "cancel", "reason", "a false alarm");

        town.goToSleep();
        town.getUp();

        assertThat(town.doors.incident(id).path("state").asText()).isEqualTo("DECLARED");
        assertThat(town.doors.incident(ended).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(town.doors.timeline(id, "text/markdown").body()).containsOnlyOnce("seen before the stop");
        town.doors.tell(id, "acknowledge");
        JsonNode incident = town.doors.awaitAllDone(id);
        town.world.effects(id).areAsPromisedAfterAKill();
        town.world.effects(id).haveEverythingOf(incident);
        town.doors.tell(id, "resolve");
    }
}
