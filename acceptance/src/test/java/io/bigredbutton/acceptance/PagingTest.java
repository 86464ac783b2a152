package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(240)
@ExtendWith(InTown.class)
class PagingTest {

    private static final String ANA = "+15550100001";
    private static final String BO = "+15550100002";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Test
    void pageGoesOutWhileSlackAndJiraHang(Town town) {
        for (String vendor : new String[] {"slack", "jira", "mail"}) {
            town.world.fault(vendor, "*", "hang");
        }
        Instant pressed = Instant.now();

        String id = town.doors.declare("Nobody answers but the telephone");
        awaitPage(town, id, ANA);
        Instant called =
                town.world.effects(id).of("twilio Calls.create").all().get(0).at();
        assertThat(Duration.between(pressed, called)).isLessThan(Duration.ofSeconds(10));

        pickUpAndPressOne(town, ANA, id);
        JsonNode incident = acknowledged(town, id);

        assertThat(incident.path("acknowledgedBy").asText()).isEqualTo("Ana Lima");
        nobodyElseIsWoken(town, id);
        town.world.allWell();
        town.doors.tell(id, "cancel", "reason", "only a test");
    }

    @Test
    void aTextMessageThatSaysAckStopsThePaging(Town town) {
        String id = town.doors.declare("Somebody writes back");
        awaitPage(town, id, ANA);

        town.world.text(ANA, "ack");
        JsonNode incident = acknowledged(town, id);

        assertThat(incident.path("acknowledgedBy").asText()).isEqualTo("Ana Lima");
        nobodyElseIsWoken(town, id);
        town.doors.tell(id, "cancel", "reason", "only a test");
    }

    @Test
    void nobodyAnsweringPagesTheNextPersonAndThenTheFirstAgain(Town town) {
        String id = town.doors.declare("Nobody answers");
        awaitPage(town, id, ANA);
        assertThat(pagesTo(town, id, BO)).isZero();

        awaitPage(town, id, BO);
        Eventually.await("Ana is called again", () -> pagesTo(town, id, ANA) == 2);
        town.doors.tell(id, "acknowledge");

        acknowledged(town, id);
        town.world.effects(id).areThereOnce();
        town.doors.tell(id, "cancel", "reason", "only a test");
    }

    private static void awaitPage(Town town, String id, String number) {
        Eventually.await(
                number + " is called and texted",
                () -> pagesTo(town, id, number) >= 1
                        && to(town.world.effects(id).of("twilio Messages.create"), number) >= 1);
    }

    private static int pagesTo(Town town, String id, String number) {
        return to(town.world.effects(id).of("twilio Calls.create"), number);
    }

    private static int to(Effects effects, String number) {
        return effects.those(effect -> effect.shows("to").equals(number)).size();
    }

    /** Picks up one call after the other, since what rings longest may be an earlier incident's. */
    private static void pickUpAndPressOne(Town town, String number, String id) {
        Eventually.await(
                "the telephone rings and is answered",
                () -> town.world.answers(number, "1") && town.doors.incident(id).has("acknowledgedBy"));
    }

    private static JsonNode acknowledged(Town town, String id) {
        return Eventually.until(
                "the page is answered",
                () -> town.doors.incident(id),
                incident -> Doors.step(incident, "page").path("state").asText().equals("DONE"));
    }

    /** Lets the time pass after which the next would be woken. */
    private static void nobodyElseIsWoken(Town town, String id) {
        Instant over = Instant.now().plus(PATIENCE).plusSeconds(2);
        Eventually.await(
                "the next one's time has come and gone", () -> Instant.now().isAfter(over));
        assertThat(pagesTo(town, id, BO)).isZero();
        assertThat(pagesTo(town, id, ANA)).isEqualTo(1);
        town.world.effects(id).areThereOnce();
    }
}
