package io.bigredbutton.jira;

import io.bigredbutton.effect.VendorWorld;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.response.Tickets.Writing;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What the tests of Jira have in common. */
final class JiraWorld {

    static final IncidentId INCIDENT = new IncidentId("inc-20261122-amber-falcon");
    static final URI PAGE = URI.create("http://127.0.0.1:8080/incidents/" + INCIDENT);
    static final String TOKEN = "jira-api-token-of-the-test";

    private JiraWorld() {}

    /** Tickets in that world, with waits that fit its short lag. */
    static JiraTickets tickets(VendorWorld world, Duration timeout) {
        return new JiraTickets(settings(world, timeout));
    }

    static JiraSettings settings(VendorWorld world, Duration timeout) {
        return new JiraSettings(
                world.at("/jira"),
                "button@example.com",
                TOKEN,
                timeout,
                List.of(Duration.ofMillis(60), Duration.ofMillis(120)));
    }

    static Writing writing(boolean triedBefore) {
        return writing(triedBefore, "OPS", "Checkout is down", "Nobody can pay.");
    }

    static Writing writing(boolean triedBefore, String project, String title, String description) {
        return new Writing(INCIDENT + "/ticket", triedBefore, INCIDENT, project, "Task", title, description, PAGE);
    }
}
