package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(300)
@ExtendWith(InTown.class)
class VendorsDropTest {

    private static final String ANA = "mail-ana";
    private static final String EVERYONE = "mail-everyone-example-com";
    private static final String DROP = "drop-after";

    @Test
    void everyVendorActsAndThenDropsTheConnection(Town town) {
        int before = town.world.requests().size();
        for (String what : List.of("conversations.create", "chat.postMessage", "conversations.invite")) {
            town.world.fault("slack", what, DROP, 1);
        }
        town.world.fault("twilio", "Calls.create", DROP, 1);
        town.world.fault("twilio", "Messages.create", DROP, 1);
        town.world.fault("jira", "issue.create", DROP, 1);
        town.world.fault("jira", "issue.transition", DROP, 1);
        town.world.fault("mail", "send", DROP, 1);

        String id = town.doors.declare("Everybody acts and hangs up");
        JsonNode incident = acknowledgedAndDone(town, id);

        List<Seen> requests = since(town, before);
        assertThat(requests.stream().filter(Seen::leftInDoubt)).hasSize(8);
        town.world.effects(id).areAsPromisedAfter(requests);
        town.world.effects(id).haveEverythingOf(incident);
        town.doors.tell(id, "resolve");
    }

    @Test
    void everyVendorActsAndThenDropsTheConnectionTwice(Town town) {
        int before = town.world.requests().size();
        town.world.fault("slack", "*", DROP, 2);
        town.world.fault("twilio", "*", DROP, 2);
        town.world.fault("jira", "*", DROP, 2);
        town.world.order(
                Map.of("vendor", "mail", "operation", "send", "fault", DROP, "match", "Everybody hangs up, twice"));

        String id = town.doors.declare("Everybody hangs up, twice");
        Eventually.await(
                "no mail is sent blindly a third time",
                () -> Stream.of(ANA, EVERYONE).allMatch(mail -> failed(town, id, mail)));
        town.world.allWell();
        town.doors.tell(id, "steps/" + ANA + "/done", "reason", "it has arrived, twice");
        town.doors.tell(id, "steps/" + EVERYONE + "/done", "reason", "it has arrived, twice");
        town.doors.tell(id, "acknowledge");
        Eventually.await(
                "all else is done",
                () -> Doors.steps(town.doors.incident(id))
                        .filter(step -> !List.of(ANA, EVERYONE)
                                .contains(step.path("step").asText()))
                        .allMatch(Doors::doneOrNotYetDue));

        Effects effects = town.world.effects(id);
        effects.areAsPromisedAfter(since(town, before));
        assertThat(effects.of("mail send")
                        .those(mail -> mail.shows("to").contains("everyone"))
                        .size())
                .isEqualTo(2);
        town.doors.tell(id, "resolve");
    }

    private static boolean failed(Town town, String id, String step) {
        return Doors.step(town.doors.incident(id), step).path("state").asText().equals("FAILED");
    }

    private static JsonNode acknowledgedAndDone(Town town, String id) {
        Eventually.await(
                "both ways to wake somebody have been tried again",
                () -> town.world.effects(id).of("twilio Calls.create").size() >= 1);
        town.doors.tell(id, "acknowledge");
        return town.doors.awaitAllDone(id);
    }

    private static List<Seen> since(Town town, int before) {
        List<Seen> all = town.world.requests();
        return all.subList(before, all.size());
    }
}
