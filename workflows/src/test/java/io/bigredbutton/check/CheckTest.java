package io.bigredbutton.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.IncidentWorkflow;
import io.bigredbutton.incident.Payloads;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static final Failure EARLIER = new Failure(Instant.parse("2026-11-22T08:00:00Z"), "Slack was away.");
    private static final Checked BEFORE =
            new Checked("slack", Outcome.TROUBLED, "Slack was away.", EARLIER.at(), EARLIER);

    private final TestWorkflowEnvironment environment =
            TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                    .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                            .setDataConverter(Payloads.converter())
                            .build())
                    .build());
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void tellsThatAVendorAnswersAndKeepsTheLastFailureInMind() {
        Checked checked = check(() -> "Slack answers.", BEFORE);

        assertThat(checked.outcome()).isEqualTo(Outcome.WELL);
        assertThat(checked.vendor()).isEqualTo("slack");
        assertThat(checked.sentence()).isEqualTo("Slack answers.");
        assertThat(checked.at()).isAfter(EARLIER.at());
        assertThat(checked.lastFailure()).isEqualTo(EARLIER);
    }

    @Test
    void tellsWhatAPersonHasToChange() {
        Checked checked = check(
                () -> {
                    throw ApplicationFailure.newNonRetryableFailure("Set SLACK_BOT_TOKEN.", "Refused");
                },
                BEFORE);

        assertThat(checked.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(checked.sentence()).isEqualTo("Set SLACK_BOT_TOKEN.");
        assertThat(checked.lastFailure()).isEqualTo(new Failure(checked.at(), "Set SLACK_BOT_TOKEN."));
    }

    @Test
    void asksOnceAndDoesNotTryAgainWhatMayPass() {
        Checked checked = check(
                () -> {
                    asked.incrementAndGet();
                    throw ApplicationFailure.newFailure("Slack answered HTTP 503.", "Later");
                },
                null);

        assertThat(checked.outcome()).isEqualTo(Outcome.TROUBLED);
        assertThat(checked.sentence()).isEqualTo("Slack answered HTTP 503.");
        assertThat(asked).hasValue(1);
    }

    @Test
    void saysNothingOfFailuresThatNoAdapterHasWordsFor() {
        Checked checked = check(
                () -> {
                    throw new IllegalStateException("token xoxb-secret");
                },
                null);

        assertThat(checked.outcome()).isEqualTo(Outcome.TROUBLED);
        assertThat(checked.sentence()).isEqualTo("It failed for a reason of our own.");
    }

    @Test
    void tellsThatNoWorkerServesTheVendor() {
        environment.newWorker(IncidentWorkflow.QUEUE).registerWorkflowImplementationTypes(CheckWorkflowImpl.class);
        environment.start();

        Checked checked = workflow().check(new Check("slack", BEFORE));

        assertThat(checked.outcome()).isEqualTo(Outcome.UNSERVED);
        assertThat(checked.sentence()).startsWith("No worker has taken it up within 10 s");
    }

    @Test
    void waitsBehindPagesInTheVendorsQueue() {
        check(() -> "Slack answers.", null);

        assertThat(environment.getWorkflowClient().fetchHistory("check-slack").getEvents())
                .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .extracting(event -> event.getActivityTaskScheduledEventAttributes()
                        .getPriority()
                        .getPriorityKey())
                .containsExactly(5);
    }

    private Checked check(Connection slack, @Nullable Checked before) {
        environment.newWorker(IncidentWorkflow.QUEUE).registerWorkflowImplementationTypes(CheckWorkflowImpl.class);
        environment.newWorker("slack").registerActivitiesImplementations(slack);
        environment.start();
        return workflow().check(new Check("slack", before));
    }

    private CheckWorkflow workflow() {
        return environment
                .getWorkflowClient()
                .newWorkflowStub(
                        CheckWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(CheckWorkflow.id("slack"))
                                .setTaskQueue(IncidentWorkflow.QUEUE)
                                .setWorkflowExecutionTimeout(CheckWorkflow.LONGEST)
                                .build());
    }
}
