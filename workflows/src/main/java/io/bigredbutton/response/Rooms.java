package io.bigredbutton.response;

import io.bigredbutton.incident.IncidentId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place to talk. Text is plain: whoever implements this makes it harmless in the vendor's mark-up. */
@ActivityInterface(namePrefix = "Room")
public interface Rooms {

    /**
     * Opens the incident's room, named by the incident's id, with its topic and its pinned opening message. Safe to run
     * twice: the name is unique, and each further call is found or harmless when repeated.
     *
     * @return {@code ref} is the room's id
     */
    @ActivityMethod
    Made open(Opening order);

    /** Invites people into the room. Safe to run twice: who is in already stays. */
    @ActivityMethod
    Made invite(Invitation order);

    /**
     * Posts one message. Safe to run twice: the key travels with the message and is looked for before it is posted
     * again.
     */
    @ActivityMethod
    Made say(Message order);

    /** A room to open. {@code text} is the opening message. */
    record Opening(String key, boolean triedBefore, IncidentId incident, String topic, String text, URI page)
            implements Order {}

    /** People to invite, by the vendor's ids of them. */
    record Invitation(String key, boolean triedBefore, String room, List<String> members) implements Order {}

    /**
     * Something to say.
     *
     * @param room a room's id, or the name of a common channel without {@code #}
     * @param mention the vendor's ids of those whose attention it needs
     * @param link added as the last line
     */
    record Message(
            String key,
            boolean triedBefore,
            String room,
            List<String> mention,
            String text,
            @Nullable URI link) implements Order {}
}
