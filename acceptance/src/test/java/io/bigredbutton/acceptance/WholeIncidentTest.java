package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(240)
@ExtendWith(InTown.class)
class WholeIncidentTest {

    @Test
    void aWholeIncidentFromPressToReview(Town town) {
        String title = "Checkout is down, from press to review";
        town.world.order(Map.of(
                "vendor", "jira", "operation", "issue.create", "fault", "status:503", "times", 1, "match", title));
        String id = town.doors.declare(title);
        town.doors.tell(id, "acknowledge");
        town.doors.awaitAllDone(id);
        town.doors.tell(id, "severity", "severity", "SEV1");
        Eventually.await(
                "somebody is reminded of an update that is due",
                () -> kinds(town, id).contains("reminder"));
        town.doors.tell(id, "updates", "text", "The cause is found");
        town.doors.tell(id, "notes", "text", "It was the cache");
        town.doors.tell(id, "mitigate", "note", "Rolled back");
        town.doors.tell(id, "resolve");

        Eventually.await(
                "everybody is invited to the review",
                () -> Doors.steps(town.doors.incident(id))
                        .filter(step -> step.path("purpose").asText().equals("review"))
                        .allMatch(step -> step.path("state").asText().equals("DONE")));
        Eventually.await(
                "the ticket is done",
                () -> Doors.step(town.doors.incident(id), "ticket-resolved")
                        .path("state")
                        .asText()
                        .equals("DONE"));
        town.doors.tell(id, "close");

        JsonNode incident = town.doors.awaitState(id, "CLOSED");
        tellsItsStory(town, id);
        town.world.effects(id).areAsPromisedAfter(List.of());
        assertThat(town.world.effects(id).of("jira issue.transition").keys())
                .containsExactlyInAnyOrder(id + "/In Progress", id + "/Done");
        assertThat(incident.path("severity").asText()).isEqualTo("SEV1");
        assertThat(incident.path("links").path("ticket").asText()).contains("OPS-");
    }

    private static void tellsItsStory(Town town, String id) {
        JsonNode ticket = entries(town, id).stream()
                .filter(entry -> entry.path("step").asText().equals("ticket"))
                .findFirst()
                .orElseThrow();
        assertThat(ticket.path("attempts").asInt()).isEqualTo(2);
        assertThat(ticket.path("lastFailure").asText()).contains("503");
        assertThat(kinds(town, id))
                .contains("declared", "step", "acknowledged", "severity", "reminder", "status", "note", "state");
        for (String form : List.of("text/markdown", "text/html")) {
            assertThat(town.doors.timeline(id, form).header("Content-Type")).startsWith(form);
            assertThat(town.doors.timeline(id, form).body())
                    .contains("Checkout is down, from press to review")
                    .contains("The cause is found", "It was the cache", "Rolled back", "503", "2 attempts");
        }
    }

    private static List<String> kinds(Town town, String id) {
        return entries(town, id).stream()
                .map(entry -> entry.path("kind").asText())
                .toList();
    }

    private static List<JsonNode> entries(Town town, String id) {
        JsonNode story = town.doors.timeline(id, "application/json").json();
        return StreamSupport.stream(story.path("entries").spliterator(), false).toList();
    }
}
