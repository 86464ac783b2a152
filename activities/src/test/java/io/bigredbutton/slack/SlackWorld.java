package io.bigredbutton.slack;

import io.bigredbutton.effect.VendorWorld;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.response.Rooms.Invitation;
import io.bigredbutton.response.Rooms.Message;
import io.bigredbutton.response.Rooms.Opening;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What the tests of Slack have in common. */
final class SlackWorld {

    static final IncidentId INCIDENT = new IncidentId("inc-20261122-amber-falcon");
    static final URI PAGE = URI.create("http://127.0.0.1:8080/incidents/" + INCIDENT);
    static final String TOKEN = "xoxb-token-of-the-test";

    private SlackWorld() {}

    static SlackRooms rooms(VendorWorld world, Duration timeout) {
        return new SlackRooms(new SlackSettings(world.at("/slack/api/"), TOKEN, timeout, true));
    }

    static Opening opening(boolean triedBefore) {
        return opening(triedBefore, "SEV1: Checkout is down", "Checkout is down");
    }

    static Opening opening(boolean triedBefore, String topic, String text) {
        return new Opening(INCIDENT + "/room", triedBefore, INCIDENT, topic, text, PAGE);
    }

    static Invitation invitation(boolean triedBefore, String room, String... members) {
        return new Invitation(INCIDENT + "/invite", triedBefore, room, List.of(members));
    }

    static Message announcement(boolean triedBefore, String text) {
        return new Message(INCIDENT + "/announce", triedBefore, "incidents", List.of(), text, PAGE);
    }
}
