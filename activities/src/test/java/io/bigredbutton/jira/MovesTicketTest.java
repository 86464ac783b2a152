package io.bigredbutton.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.response.Order;
import io.bigredbutton.response.Tickets.Moving;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moving a ticket of Jira Cloud. */
class MovesTicketTest extends StepContract {

    @Override
    protected Object adapter() {
        return JiraWorld.tickets(world, TIMEOUT);
    }

    @Override
    protected String vendor() {
        return "jira";
    }

    @Override
    protected String step() {
        return "TicketMove";
    }

    @Override
    protected void before() {
        run("TicketWrite", JiraWorld.writing(false));
    }

    @Override
    protected List<String> acts() {
        return List.of("issue.transition");
    }

    @Override
    protected List<String> looks() {
        return List.of("issue.get", "issue.transitions");
    }

    @Override
    protected boolean isFinal(String operation, String trouble) {
        return !trouble.equals("status:409") && super.isFinal(operation, trouble);
    }

    @Override
    protected Order order(boolean triedBefore) {
        return moving(triedBefore, "In Progress");
    }

    private static Moving moving(boolean triedBefore, String status) {
        return new Moving(JiraWorld.INCIDENT + "/ticket-declared", triedBefore, "OPS-1", status);
    }

    @Override
    protected List<String> effects() {
        return List.of("issue.transition " + JiraWorld.INCIDENT + "/In Progress");
    }

    @Override
    protected List<String> secrets() {
        return List.of(JiraWorld.TOKEN);
    }

    @Test
    void findsTheTransitionByTheStatusItLeadsTo() {
        Outcome outcome = run(moving(false, " in progress "));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertThat(outcome.made().ref()).isEqualTo("OPS-1");
        assertThat(outcome.made().link()).isEqualTo(world.at("/jira/browse/OPS-1"));
    }

    @Test
    void leavesATicketThatIsThereAlready() {
        run(moving(false, "Done"));
        Outcome outcome = run(moving(false, "Done"));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertThat(outcome.made().told()).isEqualTo("OPS-1 is in Done already.");
        assertThat(world.counts("jira", List.of("issue.transition"))).hasSize(1);
    }

    @Test
    void namesTheStatusesThereAreWhenTheWantedOneIsNone() {
        Outcome outcome = run(moving(false, "Burning"));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .startsWith("Jira cannot move OPS-1 to Burning; from where it is it can go to ")
                .contains("In Progress")
                .contains("Done")
                .endsWith(". Correct jira.statuses in the plan or move it by hand, then retry.");
    }

    @Test
    void saysThatTheTicketIsGone() {
        Outcome outcome = run(new Moving("key", false, "OPS-99", "Done"));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence()).startsWith("Jira refused to show OPS-99: HTTP 404, 'Issue does not exist");
    }
}
