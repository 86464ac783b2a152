package io.bigredbutton.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.acceptance.Web.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(240)
@ExtendWith(InTown.class)
class AlertsTest {

    @Test
    void anAlertmanagerGroupsRepeatsJoinTheOpenIncident(Town town) {
        deliver(town, alert("a", "firing"), alert("b", "firing"));
        deliver(town, alert("a", "firing"), alert("b", "firing"));
        String id = theOneIncident(town);
        deliver(town, alert("a", "resolved"), alert("b", "firing"));
        town.doors.tell(id, "acknowledge");
        JsonNode incident = town.doors.awaitAllDone(id);
        deliver(town, alert("a", "resolved"), alert("b", "resolved"));

        Eventually.await(
                "that all is resolved stands in the timeline",
                () -> town.doors
                        .timeline(id, "text/markdown")
                        .body()
                        .toLowerCase(Locale.ROOT)
                        .contains("resolved"));
        assertThat(theOneIncident(town)).isEqualTo(id);
        assertThat(town.doors.incident(id).path("state").asText())
                .as("the state is people's")
                .isEqualTo("DECLARED");
        assertThat(incident.path("title").asText()).contains("Checkout answers with errors");
        town.doors.tell(id, "resolve");
        town.doors.awaitState(id, "RESOLVED");
        town.world.effects(id).areThereOnce();
    }

    private static String theOneIncident(Town town) {
        List<JsonNode> ours = Eventually.until(
                "the alert's incident is in the list",
                () -> StreamSupport.stream(town.doors.list("?limit=100").spliterator(), false)
                        .filter(each -> each.path("title").asText().contains("Checkout answers with errors"))
                        .toList(),
                list -> !list.isEmpty());
        assertThat(ours).hasSize(1);
        return ours.get(0).path("id").asText();
    }

    private static void deliver(Town town, Map<?, ?>... alerts) {
        boolean fires = Arrays.stream(alerts).anyMatch(alert -> "firing".equals(alert.get("status")));
        Answer answer = town.doors.hook(
                "alertmanager",
                Map.of(
                        "version",
                        "4",
                        "groupKey",
                        "{}:{alertname=\"CheckoutDown\"}",
                        "status",
                        fires ? "firing" : "resolved",
                        "receiver",
                        "bigredbutton",
                        "groupLabels",
                        Map.of("alertname", "CheckoutDown"),
                        "commonLabels",
                        Map.of("alertname", "CheckoutDown", "service", "checkout"),
                        "commonAnnotations",
                        Map.of("summary", "Checkout answers with errors"),
                        "externalURL",
                        "http://alertmanager.example.com",
                        "truncatedAlerts",
                        0,
                        "alerts",
                        List.of(alerts)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    }

    private static Map<String, Object> alert(String instance, String status) {
        return Map.of(
                "status",
                status,
                "labels",
                Map.of("alertname", "CheckoutDown", "service", "checkout", "instance", instance),
                "annotations",
                Map.of("summary", "Checkout answers with errors"),
                "startsAt",
                "2026-11-23T08:00:00Z",
                "endsAt",
                status.equals("resolved") ? "2026-11-23T08:10:00Z" : "0001-01-01T00:00:00Z",
                "generatorURL",
                "http://prometheus.example.com/graph",
                "fingerprint",
                "f00d" + instance);
    }
}
