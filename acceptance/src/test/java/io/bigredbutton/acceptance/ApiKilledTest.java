package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.acceptance.Web.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(240)
@ExtendWith(InTown.class)
class ApiKilledTest {

    private static final int LONGEST_LOOK = 900;

    @Test
    void anApiKilledBetweenAcceptingAndAnsweringMakesOneIncident(Town town) {
        try (Wire wire = town.wireToTemporal()) {
            town.startApiOn(wire);
            wire.loseAnswersAfterOneLongerThan(LONGEST_LOOK);

            CompletableFuture<Boolean> answered = press(town, "Killed before it could answer");
            Eventually.await(
                    "the incident is durable, for somebody works at it",
                    () -> !town.world
                            .effects()
                            .titled("Killed before it could answer")
                            .isEmpty());
            town.api.kill();

            assertThat(answered.join())
                    .as("the caller was told that it is accepted")
                    .isFalse();
        }
        repeatedItIsOneIncident(town, "Killed before it could answer");
    }

    @Test
    void anApiKilledBeforeItCouldAcceptMakesOneIncidentWhenAskedAgain(Town town) {
        try (Wire wire = town.wireToTemporal()) {
            town.startApiOn(wire);
            wire.loseRequests();

            CompletableFuture<Boolean> answered = press(town, "Killed before it could accept");
            Eventually.pause(500);
            town.api.kill();

            assertThat(answered.join())
                    .as("the caller was told that it is accepted")
                    .isFalse();
        }
        repeatedItIsOneIncident(town, "Killed before it could accept");
    }

    private static CompletableFuture<Boolean> press(Town town, String title) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return town.doors.press(title, title).status() == 202;
            } catch (Web.NoAnswer e) {
                return false;
            }
        });
    }

    private static void repeatedItIsOneIncident(Town town, String title) {
        town.getUp();

        Answer first = town.doors.press(title, title);
        Answer second = town.doors.press(title, title);

        assertThat(first.status()).as("%s", first).isEqualTo(202);
        assertThat(second.status()).as("%s", second).isEqualTo(202);
        String id = first.json().path("id").asText();
        assertThat(second.json().path("id").asText()).isEqualTo(id);
        assertThat(first.header("Location")).endsWith("/api/v1/incidents/" + id);
        town.doors.tell(id, "acknowledge");
        JsonNode incident = town.doors.awaitAllDone(id);
        town.world.effects(id).areThereOnce();
        town.world.effects(id).haveEverythingOf(incident);
        assertThat(town.world
                        .effects()
                        .titled(title)
                        .of("slack conversations.setTopic")
                        .size())
                .isEqualTo(1);
        Eventually.until(
                "the list has it once",
                Duration.ofSeconds(10),
                () -> town.doors.list("?limit=100"),
                list -> StreamSupport.stream(list.spliterator(), false)
                                .filter(each -> each.path("title").asText().equals(title))
                                .count()
                        == 1);
        town.doors.tell(id, "resolve");
    }
}
