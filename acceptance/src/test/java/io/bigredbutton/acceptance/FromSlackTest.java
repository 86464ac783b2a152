package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(240)
@ExtendWith(InTown.class)
class FromSlackTest {

    private static final Pattern ID = Pattern.compile("inc-\\d{8}-[a-z]+-[a-z]+");

    @Test
    void anIncidentIsDeclaredAndLedFromSlack(Town town) {
        String id = declared(town);

        Eventually.await("the room has its buttons", () -> town.world.press("U0ANA", id, "acknowledge") == 200);
        assertThat(town.world.press("U0ANA", id, "command")).isEqualTo(200);
        assertThat(town.world.press("U0BO", id, "mitigate")).isEqualTo(200);
        assertThat(town.world.press("U0BO", id, "mitigate")).isEqualTo(200);
        JsonNode told = town.world.command("U0ANA", id, "resolved The cache is back");

        assertThat(told.path("text").asText()).endsWith("is RESOLVED.");
        JsonNode incident = town.doors.awaitState(id, "RESOLVED");
        assertThat(incident.path("acknowledgedBy").asText()).isEqualTo("Ana Lima");
        assertThat(incident.path("roles").path("commander").asText()).isEqualTo("Ana Lima");
        assertThat(town.doors.timeline(id, "text/markdown").body())
                .containsOnlyOnce("Mitigated by Bo Chen")
                .contains("The cache is back");
        assertThat(town.world.command("U0ANA", id, "close").path("text").asText())
                .endsWith("is CLOSED.");
    }

    @Test
    void aPressWithNoWorkerUpIsDurableAndTakesEffectLater(Town town) {
        String id = declared(town);
        Eventually.await("the room has its buttons", () -> town.world.press("U0ANA", id, "acknowledge") == 200);
        town.worker.kill();

        assertThat(town.world.press("U0BO", id, "resolve")).isEqualTo(200);

        town.worker.begin().ready();
        town.doors.awaitState(id, "RESOLVED");
        town.doors.awaitAllDone(id);
        town.world.effects(id).areAsPromisedAfterAKill();
    }

    private static String declared(Town town) {
        JsonNode answer = town.world.command("U0ANA", "incidents", "Checkout is down, said in Slack");
        Matcher id = ID.matcher(answer.path("text").asText());
        assertThat(id.find()).as("%s", answer).isTrue();
        return id.group();
    }
}
