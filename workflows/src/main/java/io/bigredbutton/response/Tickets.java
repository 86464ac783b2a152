package io.bigredbutton.response;

import io.bigredbutton.incident.IncidentId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.net.URI;

/** A record of the incident in a tracker. */
@ActivityInterface(namePrefix = "Ticket")
public interface Tickets {

    /**
     * Writes the ticket. Safe to run twice: it is labelled with the incident's id, and that label is looked for before
     * the ticket is written again.
     *
     * @return {@code ref} is the ticket's key, as {@code OPS-4211}
     */
    @ActivityMethod
    Made write(Writing order);

    /** Moves the ticket to a status. Safe to run twice: a ticket that is there already stays. */
    @ActivityMethod
    Made move(Moving order);

    /** A ticket to write. */
    record Writing(
            String key,
            boolean triedBefore,
            IncidentId incident,
            String project,
            String issueType,
            String title,
            String description,
            URI page)
            implements Order {}

    /** A ticket to move. {@code status} is the tracker's own name of it. */
    record Moving(String key, boolean triedBefore, String ticket, String status) implements Order {}
}
