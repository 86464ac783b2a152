package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bigredbutton.alert.AlertGroup;
import io.bigredbutton.alert.AlertWorkflowImpl;
import io.bigredbutton.alert.Delivery;
import io.bigredbutton.alert.Firing;
import io.bigredbutton.review.ReviewWorkflowImpl;
import io.bigredbutton.timeline.Story;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Histories that were recorded once are lived through again by the code of today: a change that would break an incident
 * that is under way fails here. Record them anew, with {@code -Drecord=true}, only where no such incident can exist.
 */
class ReplayTest {

    private static final Path RECORDS = Path.of("src/test/resources/histories");
    private static final String ID = "inc-20261123-amber-falcon";

    @ParameterizedTest
    @ValueSource(strings = {"incident", "incident-second-run", "review", "alert"})
    void aRecordedHistoryIsLivedThroughAgain(String name) throws IOException {
        WorkflowExecutionHistory history = recorded(name);

        assertThatCode(() -> replay(history)).doesNotThrowAnyException();
    }

    @Test
    void aHistoryThatTheCodeOfTodayWouldNotMakeIsNoticed() throws IOException {
        String other = recorded("incident").toJson(false).replace("TicketWrite", "TicketForget");

        assertThatCode(() -> replay(WorkflowExecutionHistory.fromJson(other))).hasMessageContaining("TicketForget");
    }

    private static void replay(WorkflowExecutionHistory history) throws Exception {
        try (TestWorkflowEnvironment environment = environment()) {
            WorkflowReplayer.replayWorkflowExecution(
                    history,
                    environment,
                    IncidentWorkflowImpl.class,
                    ReviewWorkflowImpl.class,
                    AlertWorkflowImpl.class);
        }
    }

    @Test
    void aRecordedHistoryStillTellsItsStory() throws IOException {
        Story story =
                Story.of(recorded("incident").getEvents(), recorded("review").getEvents(), List.of());

        assertThat(story.incident().stage()).isEqualTo(Stage.CLOSED);
        assertThat(story.entries()).hasSizeGreaterThan(50);
        assertThat(story.entries()).extracting(entry -> entry.text()).contains("Mitigated by Ana Lima: more disk");
    }

    @Test
    @EnabledIfSystemProperty(named = "record", matches = "true")
    void record() throws IOException {
        try (Rehearsal rehearsal = new Rehearsal()) {
            RichIncident.live(rehearsal);
            write("incident", rehearsal, ID);
            write("review", rehearsal, ID + "-review");
            write("alert", rehearsal, alert(rehearsal));
        }
        try (Rehearsal rehearsal = new Rehearsal()) {
            rehearsal.declare();
            rehearsal.fillTheHistory(ID);
            rehearsal.acknowledge(ID);
            rehearsal.pass(Duration.ofMinutes(40));
            rehearsal.resolve(ID);
            write("incident-second-run", rehearsal, ID);
        }
        assertThat(RECORDS).isNotEmptyDirectory();
    }

    private static String alert(Rehearsal rehearsal) {
        AlertGroup group = new AlertGroup(
                "alertmanager", "default", "checkout", URI.create("http://127.0.0.1:8080/"), Plans.whole());
        deliver(rehearsal, group, new Firing("web-1", "HighErrorRate on web-1", false));
        deliver(rehearsal, group, new Firing("web-2", "HighErrorRate on web-2", false));
        deliver(rehearsal, group, new Firing("web-1", "HighErrorRate on web-1", true));
        String id = rehearsal.incidents().stream()
                .filter(each -> !each.equals(ID))
                .findFirst()
                .orElseThrow();
        rehearsal.resolve(id);
        deliver(rehearsal, group, new Firing("web-3", "HighErrorRate on web-3", false));
        rehearsal.say(id, new Word.Close(rehearsal.key(), "Ana Lima", null));
        return group.workflowId();
    }

    private static void deliver(Rehearsal rehearsal, AlertGroup group, Firing alert) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(group.workflowId())
                .setTaskQueue(IncidentWorkflow.QUEUE)
                .build();
        Delivery delivery = new Delivery("High error rate", null, null, List.of("checkout"), List.of(alert));
        rehearsal
                .client()
                .newUntypedWorkflowStub("AlertWorkflow", options)
                .signalWithStart("delivered", new Object[] {delivery}, new Object[] {group});
        rehearsal.watch(group.workflowId());
        rehearsal.pass(Duration.ofSeconds(2));
    }

    private static void write(String name, Rehearsal rehearsal, String id) throws IOException {
        Files.createDirectories(RECORDS);
        Files.writeString(
                RECORDS.resolve(name + ".json"),
                rehearsal.client().fetchHistory(id).toJson(true));
    }

    private static WorkflowExecutionHistory recorded(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReplayTest.class.getResourceAsStream("/histories/" + name + ".json"), "no history " + name)) {
            return WorkflowExecutionHistory.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static TestWorkflowEnvironment environment() {
        return TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .build());
    }
}
