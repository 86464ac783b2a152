package io.bigredbutton.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.Vendors;
import io.bigredbutton.incident.Word;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketMovesTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void theTicketMovesOnlyToWhereTheStageWantsIt() {
        rehearsal.vendors().stumble("/ticket", "Jira answered 503.");
        String id = rehearsal.declare();
        rehearsal.resolve(id);

        rehearsal.vendors().mend("/ticket");
        rehearsal.pass(Duration.ofMinutes(1));

        assertThat(statuses()).containsExactly("Done");
        assertThat(rehearsal.step(id, "ticket-declared").state()).isEqualTo(StepState.SKIPPED);
        assertThat(rehearsal.step(id, "ticket-declared").lastFailure()).isEqualTo("The incident is past that.");
    }

    @Test
    void closingAtOnceStillMovesTheTicketToWhereResolvedWantsIt() {
        rehearsal.vendors().stumble("/ticket-resolved", "Jira answered 503.");
        String id = rehearsal.declare();
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Close(rehearsal.key(), "Cy", null));

        rehearsal.vendors().mend("/ticket-resolved");
        rehearsal.pass(Duration.ofMinutes(1));

        assertThat(statuses()).containsExactly("In Progress", "Done");
    }

    @Test
    void aReopeningMovesTheTicketBackAndCallsOffTheMoveOfBefore() {
        rehearsal.vendors().stumble("/ticket-resolved", "Jira answered 503.");
        String id = rehearsal.declare();
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Reopen(rehearsal.key(), "Cy", "it is back"));
        rehearsal.vendors().mend("/ticket-resolved");
        rehearsal.pass(Duration.ofMinutes(5));

        assertThat(statuses()).containsExactly("In Progress", "In Progress");
        assertThat(rehearsal.step(id, "ticket-resolved").state()).isEqualTo(StepState.WAITING);
        rehearsal.resolve(id);
        assertThat(statuses()).endsWith("Done");
        assertThat(rehearsal.keys()).contains("ticket-declared/r2", "ticket-resolved/r2");
    }

    private List<String> statuses() {
        return rehearsal.vendors().asked().stream()
                .map(Vendors.Asked::order)
                .filter(Tickets.Moving.class::isInstance)
                .map(order -> ((Tickets.Moving) order).status())
                .toList();
    }
}
