package io.bigredbutton.plan;

import io.bigredbutton.incident.Stage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Where the ticket is written, and which of the tracker's statuses belongs to which stage.
 *
 * @param statuses the tracker's name of the status for each stage that moves the ticket
 */
public record TicketPlan(String project, String issueType, Map<Stage, String> statuses) {

    /** The stage whose status the ticket has while the incident is in this one: the last with a status on the way. */
    public Optional<Stage> standing(Stage now) {
        return Arrays.stream(Stage.values())
                .filter(stage -> now == Stage.CANCELLED ? stage == now : stage.compareTo(now) <= 0)
                .filter(statuses::containsKey)
                .reduce((earlier, later) -> later);
    }

    /** Whether the ticket will not be moved for that stage any more, in this one. */
    public boolean past(Stage stage, Stage now) {
        return stage == Stage.CANCELLED
                ? now != Stage.CANCELLED && !now.underWay()
                : standing(now)
                        .filter(standing -> stage.compareTo(standing) < 0)
                        .isPresent();
    }
}
