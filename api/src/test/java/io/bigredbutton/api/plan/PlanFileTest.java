package io.bigredbutton.api.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bigredbutton.engine.Settings;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.Stakeholder;
import io.bigredbutton.plan.TicketPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that are right, and what is said of those that are not. */
class PlanFileTest {

    private static final String GOOD = """
            people:
              ana: { name: Ana Lima, email: ana@example.com, phone: "+15550100001", slack: U0ANA, timezone: Europe/Lisbon }
              bo:  { name: Bo Chen, email: bo@example.com, phone: +15550100002 }
              cy:  { name: Cy }
            paging:
              order: [ana, bo]
              patience: 90s
            severities:
              SEV1: { update_every: 15m, review_within: 3d }
              SEV2: {}
            stakeholders: [ana, everyone@example.com]
            slack: { announce: "#incidents" }
            jira: { project: OPS, statuses: { RESOLVED: Done } }
            ask_after: 2h
            """;

    @TempDir
    private Path folder = Path.of("");

    private ResponsePlan read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("response-plan.yml"), text);
            return PlanFile.read(file, Vendors.in(Settings.of(Map.of("SLACK_BOT_TOKEN", "x"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsAWholePlan() {
        ResponsePlan plan = read(GOOD);

        assertThat(plan.responders()).extracting("name").containsExactly("Ana Lima", "Bo Chen");
        assertThat(plan.paging().patience()).isEqualTo(Duration.ofSeconds(90));
        assertThat(plan.rule(new Severity("SEV1")).updateEvery()).isEqualTo(Duration.ofMinutes(15));
        assertThat(plan.rule(null).reviewWithin()).isEqualTo(Duration.ofDays(5));
        assertThat(plan.stakeholders())
                .containsExactly(
                        new Stakeholder("ana", "Ana Lima", "ana@example.com"),
                        new Stakeholder("everyone-example-com", "everyone@example.com", "everyone@example.com"));
        assertThat(plan.announce()).isEqualTo("incidents");
        assertThat(plan.ticket()).isEqualTo(new TicketPlan("OPS", "Task", Map.of(Stage.RESOLVED, "Done")));
        assertThat(plan.askAfter()).isEqualTo(Duration.ofHours(2));
        assertThat(plan.reopenWithin()).isEqualTo(Duration.ofDays(14));
        assertThat(plan.vendor(Purpose.TALK).off()).isNull();
        assertThat(plan.vendor(Purpose.WAKE).off()).isEqualTo("Twilio is off: TWILIO_ACCOUNT_SID is not set.");
    }

    @Test
    void readsThePlanThatIsShipped() {
        ResponsePlan plan = PlanFile.read(Path.of("..", "response-plan.yml"), Map.of());

        assertThat(plan.severities()).extracting("name").containsExactly("SEV1", "SEV2", "SEV3", "SEV4");
        assertThat(plan.paging().order()).containsExactly("ana", "bo");
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @MethodSource("faults")
    void namesFileAndLineOfAFault(String right, String wrong, String sentence) {
        assertThat(GOOD).contains(right);

        assertThatExceptionOfType(WrongPlan.class)
                .isThrownBy(() -> read(GOOD.replace(right, wrong)))
                .withMessage("response-plan.yml line " + sentence);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("order: [ana, bo]", "order: [ana, dee]", "6: paging.order names 'dee', who is not under people."),
                fault("order: [ana, bo]", "order: [ana, ana]", "6: paging.order names 'ana' twice."),
                fault("order: [ana, bo]", "order: [ana, cy]", "6: paging.order names 'cy', who has no phone."),
                fault("order: [ana, bo]", "order: []", "6: paging.order must name at least one person."),
                fault("order: [ana, bo]", "order: ana", "6: paging.order must be a list, as [ana, bo]."),
                fault(
                        "patience: 90s",
                        "patience: 90",
                        "7: paging.patience must be a period of at least a second, as 30s, 5m, 2h or 3d."),
                fault(
                        "patience: 90s",
                        "patience: 0s",
                        "7: paging.patience must be a period of at least a second, as 30s, 5m, 2h or 3d."),
                fault("patience: 90s", "patients: 90s", "7: paging knows no 'patients', only order, patience."),
                fault(
                        "+15550100002",
                        "5550100002",
                        "3: people.bo.phone must be a number in international form, as \"+15550100001\"."),
                fault(
                        "bo@example.com",
                        "bo at example",
                        "3: people.bo.email must be a mail address, as ana@example.com."),
                fault("Europe/Lisbon", "Lisbon", "2: people.ana.timezone must be a time zone, as Europe/Lisbon."),
                fault("U0ANA", "ana", "2: people.ana.slack must be a member's id in Slack, as U0ANA."),
                fault("name: Bo Chen, ", "", "3: people.bo needs a name."),
                fault("name: Bo Chen", "name: ''", "3: people.bo.name must be a text."),
                fault("cy:  {", "Cy Y: {", "4: people.Cy Y must be named in lower-case letters, digits, - and _."),
                fault("cy:  {", "bo:  {", "4: people has 'bo' twice."),
                fault(
                        "stakeholders: [ana, everyone@example.com]",
                        "stakeholders: [ana, ana]",
                        "11: stakeholders names 'ana' twice."),
                fault("[ana, everyone@example.com]", "[cy]", "11: stakeholders names 'cy', who has no email."),
                fault(
                        "[ana, everyone@example.com]",
                        "['a@b c']",
                        "11: stakeholders must name people or mail addresses, not 'a@b c'."),
                fault("SEV2: {}", "sev1: {}", "10: severities.sev1 is there already in other letters."),
                fault(
                        "update_every: 15m",
                        "update_every: soon",
                        "9: severities.SEV1.update_every must be a period of at least a second, as 30s, 5m, 2h or 3d."),
                fault(
                        "RESOLVED: Done",
                        "FIXED: Done",
                        "13: jira.statuses knows no 'FIXED', only DECLARED, MITIGATED,"
                                + " RESOLVED, CLOSED, CANCELLED."),
                fault("project: OPS, ", "", "13: jira needs a project, as project: OPS."),
                fault(
                        "ask_after",
                        "ask_later",
                        "14: the plan knows no 'ask_later', only people, paging, severities,"
                                + " stakeholders, slack, jira, ask_after, reopen_within."),
                fault("ask_after: 2h", "people: {}", "14: the plan has 'people' twice."),
                fault(
                        "stakeholders: [ana, everyone@example.com]",
                        "stakeholders: [ana",
                        "12: this is not YAML:" + " expected ',' or ']', but got :."),
                fault(GOOD, "", "1: the plan is empty, and needs people, paging and severities."),
                fault(GOOD, "- a\n", "1: the plan must consist of keys and values."),
                fault(GOOD, "people: { ana: { name: Ana } }\n", "1: the plan needs severities."),
                fault("ask_after: 2h", "---\na: b", "15: a plan is one document, and here a second begins."));
    }

    private static Arguments fault(String right, String wrong, String sentence) {
        return Arguments.of(right, wrong, sentence);
    }

    @Test
    void saysThatAPlanIsNotThere() {
        assertThatExceptionOfType(WrongPlan.class)
                .isThrownBy(() -> PlanFile.read(Path.of("/nowhere/plan.yml"), Map.of()))
                .withMessage(
                        "The response plan /nowhere/plan.yml cannot be read: set BRB_PLAN to a file of UTF-8 text.");
    }
}
