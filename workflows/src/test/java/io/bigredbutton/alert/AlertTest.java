package io.bigredbutton.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.IncidentWorkflow;
import io.bigredbutton.incident.Plans;
import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.incident.Word;
import io.bigredbutton.timeline.Entry;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertTest {

    private static final AlertGroup CHECKOUT = group("checkout");

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void theFirstThatFiresStartsAnIncident() {
        deliver(CHECKOUT, firing("web-1"));

        String id = onlyIncident();
        Incident incident = rehearsal.story(id).incident();
        assertThat(incident.title()).isEqualTo("High error rate");
        assertThat(incident.declaredBy()).isEqualTo("alertmanager");
        assertThat(incident.severity()).isEqualTo(new Severity("SEV2"));
        assertThat(incident.services()).containsExactly("checkout");
        assertThat(rehearsal.keys()).contains("page/ana/1/call");
        assertThat(rehearsal.records().memo(id))
                .containsEntry("title", "High error rate")
                .containsEntry("declaredBy", "alertmanager");
    }

    @Test
    void aRepeatJoinsInSilenceAndANewFiringWithALine() {
        deliver(CHECKOUT, firing("web-1"));
        deliver(CHECKOUT, firing("web-1"));
        String id = onlyIncident();
        assertThat(alertLines(id)).isEmpty();

        deliver(CHECKOUT, firing("web-1"), firing("web-2"));

        assertThat(onlyIncident()).isEqualTo(id);
        assertThat(alertLines(id)).containsExactly("Firing: HighErrorRate on web-2.");
        assertThat(rehearsal.keys()).contains("news-1-room").noneMatch(key -> key.startsWith("news-1-mail"));
    }

    @Test
    void passesOnWhatIsResolvedAndLeavesTheStateToPeople() {
        deliver(CHECKOUT, firing("web-1"), firing("web-2"));
        String id = onlyIncident();

        deliver(CHECKOUT, firing("web-1"), resolved("web-2"));
        deliver(CHECKOUT, resolved("web-1"), resolved("web-2"));

        assertThat(alertLines(id))
                .containsExactly(
                        "Resolved: HighErrorRate on web-2. Others still fire.",
                        "Resolved: HighErrorRate on web-1. Nothing fires any more; whether it is over is for people to"
                                + " say.");
        assertThat(rehearsal.story(id).incident().stage().name()).isEqualTo("DECLARED");
    }

    @Test
    void twoGroupsAreTwoIncidents() {
        deliver(CHECKOUT, firing("web-1"));
        deliver(group("search"), firing("web-1"));

        assertThat(rehearsal.incidents()).hasSize(2);
    }

    @Test
    void firingAgainAfterResolvedStartsANewOneButAMereRepeatDoesNot() {
        deliver(CHECKOUT, firing("web-1"));
        String first = onlyIncident();
        rehearsal.resolve(first);
        deliver(CHECKOUT, firing("web-1"));
        assertThat(rehearsal.incidents()).containsExactly(first);

        deliver(CHECKOUT, firing("web-1 again"));

        assertThat(rehearsal.incidents()).hasSize(2);
    }

    @Test
    void closingAnEarlierIncidentDoesNotEndTheGroupOfTheLaterOne() {
        deliver(CHECKOUT, firing("web-1"));
        String first = onlyIncident();
        rehearsal.resolve(first);
        deliver(CHECKOUT, firing("web-1 again"));
        rehearsal.say(first, new Word.Close(rehearsal.key(), "Ana Lima", null));

        deliver(CHECKOUT, firing("web-1 again"));
        deliver(CHECKOUT, firing("web-2"));

        assertThat(rehearsal.incidents()).hasSize(2);
        assertThat(ended(CHECKOUT)).isFalse();
    }

    @Test
    void endsWhenTheIncidentIsClosedOrAFalseAlarm() {
        deliver(CHECKOUT, firing("web-1"));
        String closed = onlyIncident();
        rehearsal.resolve(closed);
        assertThat(ended(CHECKOUT)).isFalse();
        rehearsal.say(closed, new Word.Close(rehearsal.key(), "Ana Lima", null));
        assertThat(ended(CHECKOUT)).isTrue();

        AlertGroup search = group("search");
        deliver(search, firing("web-1"));
        String cancelled = rehearsal.incidents().stream()
                .filter(id -> !id.equals(closed))
                .findFirst()
                .orElseThrow();
        rehearsal.say(cancelled, new Word.Cancel(rehearsal.key(), "Ana Lima", "a test"));
        assertThat(ended(search)).isTrue();
    }

    @Test
    void startsANewIncidentWhereTheOpenOneIsGone() {
        deliver(CHECKOUT, firing("web-1"));
        String gone = onlyIncident();
        rehearsal.untyped(gone).terminate("for the test");

        deliver(CHECKOUT, firing("web-2"));

        assertThat(rehearsal.incidents()).hasSize(2);
    }

    @Test
    void aDeliveryThatIsAllResolvedForAnUnknownGroupStartsNothing() {
        deliver(CHECKOUT, resolved("web-1"));

        assertThat(rehearsal.incidents()).isEmpty();
        assertThat(ended(CHECKOUT)).isTrue();
    }

    @Test
    void aTitleThatIsLongInEveryScriptStartsAnIncident() {
        Delivery delivery = new Delivery("é世".repeat(100), null, null, List.of(), List.of(firing("web-1")));

        deliver(CHECKOUT, delivery);

        assertThat(rehearsal.story(onlyIncident()).incident().title()).hasSize(200);
    }

    private void deliver(AlertGroup group, Firing... alerts) {
        deliver(
                group,
                new Delivery(
                        "High error rate", null, new Severity("SEV2"), List.of("checkout"), Arrays.asList(alerts)));
    }

    private void deliver(AlertGroup group, Delivery delivery) {
        WorkflowStub alert = rehearsal
                .client()
                .newUntypedWorkflowStub(
                        "AlertWorkflow",
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(group.workflowId())
                                .setTaskQueue(IncidentWorkflow.QUEUE)
                                .build());
        alert.signalWithStart("delivered", new Object[] {delivery}, new Object[] {group});
        rehearsal.watch(group.workflowId());
        rehearsal.pass(Duration.ofSeconds(2));
        rehearsal.incidents().forEach(rehearsal::watch);
        rehearsal.pass(Duration.ofSeconds(2));
    }

    private String onlyIncident() {
        assertThat(rehearsal.incidents()).hasSize(1);
        return rehearsal.incidents().iterator().next();
    }

    private boolean ended(AlertGroup group) {
        return rehearsal.history(group.workflowId()).stream()
                .anyMatch(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
    }

    private List<String> alertLines(String id) {
        return rehearsal.story(id).entries().stream()
                .filter(entry -> entry.kind().equals("alert"))
                .map(Entry::text)
                .toList();
    }

    private static AlertGroup group(String key) {
        return new AlertGroup("alertmanager", "default", key, URI.create("http://127.0.0.1:8080/"), Plans.whole());
    }

    private static Firing firing(String episode) {
        return new Firing(episode, "HighErrorRate on " + episode, false);
    }

    private static Firing resolved(String episode) {
        return new Firing(episode, "HighErrorRate on " + episode, true);
    }
}
