package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(300)
@ExtendWith(InTown.class)
class WorkerKilledTest {

    @Test
    void aWorkerKilledTwiceInTheMiddleOfADeclarationLosesNothing(Town town) {
        for (String vendor : new String[] {"slack", "twilio", "jira", "mail"}) {
            town.world.fault(vendor, "*", "slow:0.7");
        }

        String id = town.doors.declare("The worker dies, twice");
        killInTheMiddle(town, id, 2);
        killInTheMiddle(town, id, 5);
        town.doors.tell(id, "acknowledge");
        JsonNode incident = town.doors.awaitAllDone(id);

        Effects effects = town.world.effects(id);
        effects.areAsPromisedAfterAKill();
        effects.haveEverythingOf(incident);
        assertThat(effects.of("twilio Messages.create").keys()).isNotEmpty();
        assertThat(effects.of("twilio Calls.create").keys()).isNotEmpty();
        town.doors.tell(id, "resolve");
    }

    /** Kills while some things have happened and others have not. */
    private static void killInTheMiddle(Town town, String id, int effects) {
        Eventually.await("something has happened", () -> town.world.effects(id).size() >= effects);
        town.worker.kill();
        assertThat(Doors.steps(town.doors.incident(id)))
                .as("some steps are not done yet")
                .anyMatch(step -> step.path("state").asText().matches("RUNNING|RETRYING"));
        town.worker.begin().ready();
    }
}
