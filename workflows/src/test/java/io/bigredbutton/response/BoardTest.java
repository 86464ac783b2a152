package io.bigredbutton.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Plans;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.TicketPlan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final IncidentId ID = new IncidentId("inc-20261123-amber-falcon");

    private final Board board = PlannedSteps.atDeclaration(Plans.whole(), NOW);

    @Test
    void everyStepIsThereFromTheFirstMoment() {
        assertThat(board.steps())
                .extracting(Step::slug)
                .containsExactly(
                        "page",
                        "room",
                        "invite",
                        "announce",
                        "ticket",
                        "ticket-declared",
                        "ticket-resolved",
                        "mail-ana",
                        "mail-everyone-example-com",
                        "call",
                        "review-ana",
                        "review-bo");
        assertThat(board.steps()).allMatch(step -> step.state() == StepState.WAITING);
    }

    @Test
    void whatIsSettledIsNotBegunAgain() {
        Board skipped = board.settled("room", StepState.SKIPPED, NOW, "no");

        assertThat(skipped.began("room", NOW)).isEqualTo(skipped);
        assertThat(skipped.failed("room", "too late")).isEqualTo(skipped);
        assertThat(board.done("page", NOW, null).began("page", NOW).is("page", StepState.DONE))
                .isTrue();
    }

    @Test
    void whatChangesNothingIsTheSameBoard() {
        assertThat(board.waiting("nothing of that name")).isSameAs(board);
        assertThat(board.handedOver()).isSameAs(board);
    }

    @Test
    void theNextRunKnowsWhatWasTried() {
        Board over = board.began("room", NOW).attempted("room", 3, "503", NOW).handedOver();

        assertThat(over.find("room"))
                .get()
                .extracting("state", "tried", "attempt")
                .containsExactly(StepState.WAITING, true, 3);
        assertThat(over.find("call")).get().extracting("tried").isEqualTo(false);
    }

    @Test
    void whatNeedsARoomIsSkippedWhereThereWillBeNone() {
        Board without = board.settled("room", StepState.SKIPPED, NOW, null)
                .withoutNeed("room", "There is no room.", NOW, Kind.INVITE);

        assertThat(without.find("invite"))
                .get()
                .extracting("state", "lastFailure")
                .containsExactly(StepState.SKIPPED, "There is no room.");
        assertThat(board.withoutNeed("room", "no", NOW, Kind.INVITE)).isSameAs(board);
    }

    @Test
    void aVendorThatIsOffIsNamedButWakingIsNeverSkipped() {
        Board off = PlannedSteps.atDeclaration(Plans.without(Purpose.RECORD, "Jira is off."), NOW);

        assertThat(off.find("ticket"))
                .get()
                .extracting("state", "lastFailure")
                .containsExactly(StepState.SKIPPED, "Jira is off.");
        assertThat(PlannedSteps.atDeclaration(Plans.without(Purpose.WAKE, "off"), NOW)
                        .is("page", StepState.WAITING))
                .isTrue();
    }

    @Test
    void keysNameIncidentStepAndAfterAReopeningItsNumber() {
        assertThat(StepKeys.of(ID, "room", 1)).isEqualTo("inc-20261123-amber-falcon/room");
        assertThat(StepKeys.of(ID, "page", 2)).isEqualTo("inc-20261123-amber-falcon/page/r2");
        String page = StepKeys.page(ID, "ana", 3, "call", 2);
        assertThat(page).isEqualTo("inc-20261123-amber-falcon/page/ana/3/call/r2");
        assertThat(StepKeys.slug(page)).isEqualTo("page");
        assertThat(StepKeys.person(page)).isEqualTo("ana");
        assertThat(StepKeys.channel(page)).isEqualTo("call");
        assertThat(StepKeys.opening(page)).isEqualTo(2);
        assertThat(StepKeys.opening(StepKeys.of(ID, "room", 1))).isEqualTo(1);
        assertThat(StepKeys.slug("")).isEmpty();
    }

    @ParameterizedTest(name = "in {0} the ticket is wanted in {1}")
    @CsvSource({"DECLARED, DECLARED", "MITIGATED, DECLARED", "RESOLVED, RESOLVED", "CLOSED, RESOLVED", "CANCELLED,"})
    void theTicketIsWantedWhereTheLatestStageWithAStatusWantsIt(Stage now, Stage wanted) {
        TicketPlan plan = new TicketPlan("OPS", "Task", Map.of(Stage.DECLARED, "Doing", Stage.RESOLVED, "Done"));

        assertThat(plan.standing(now)).isEqualTo(Optional.ofNullable(wanted));
    }

    @Test
    void aFalseAlarmsStatusIsPastOnceTheIncidentIsResolved() {
        TicketPlan plan = new TicketPlan("OPS", "Task", Map.of(Stage.DECLARED, "Doing", Stage.CANCELLED, "Won't do"));

        assertThat(plan.past(Stage.CANCELLED, Stage.MITIGATED)).isFalse();
        assertThat(plan.past(Stage.CANCELLED, Stage.RESOLVED)).isTrue();
        assertThat(plan.past(Stage.CANCELLED, Stage.CANCELLED)).isFalse();
        assertThat(plan.standing(Stage.CANCELLED)).contains(Stage.CANCELLED);
        assertThat(plan.past(Stage.DECLARED, Stage.CANCELLED)).isTrue();
    }

    @Test
    void aSummaryFitsWhereTheEngineKeepsItInEveryScript() {
        assertThat(Summary.of("Open a room")).isEqualTo("Open a room");
        assertThat(Summary.of("世".repeat(200))).hasSize(101).endsWith("世…");
        assertThat(Summary.of("🔥".repeat(200))).endsWith("🔥…");
    }
}
