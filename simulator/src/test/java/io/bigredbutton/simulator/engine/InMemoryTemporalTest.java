package io.bigredbutton.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Duration;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.RetryOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryTemporalTest {
    private static final SearchAttributeKey<String> STATE = SearchAttributeKey.forKeyword("BrbState");
    private static final SearchAttributeKey<String> TITLE = SearchAttributeKey.forText("BrbTitle");
    private static final BlockingQueue<String> FIRST_ATTEMPTS = new LinkedBlockingQueue<>();

    private InMemoryTemporal temporal;
    private WorkflowServiceStubs stubs;
    private OperatorServiceStubs operator;
    private WorkflowClient client;

    @BeforeEach
    void start() throws IOException {
        temporal = InMemoryTemporal.start(0);
        var address = temporal.address();
        stubs = WorkflowServiceStubs.newConnectedServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).validateAndBuildWithDefaults(),
                java.time.Duration.ofSeconds(5));
        operator = OperatorServiceStubs.newServiceStubs(
                OperatorServiceStubsOptions.newBuilder().setTarget(address).validateAndBuildWithDefaults());
        client = WorkflowClient.newInstance(stubs);
        add("BrbState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
        add("BrbTitle", IndexedValueType.INDEXED_VALUE_TYPE_TEXT);
    }

    @AfterEach
    void stop() {
        operator.shutdownNow();
        stubs.shutdownNow();
        temporal.close();
    }

    @Test
    void listsAndCountsByWhatWeAskFor() {
        begin("inc-1", "DECLARED", "Checkout is \"down\"");
        begin("inc-2", "MITIGATED", "Search is slow");
        begin("inc-3", "DECLARED", "It's the checkout page");
        client.newUntypedWorkflowStub("inc-1").terminate("over");

        assertThat(ids("WorkflowType = 'Waiting'")).containsExactly("inc-3", "inc-2", "inc-1");
        assertThat(ids("ExecutionStatus = 'Running' AND BrbState = 'DECLARED'")).containsExactly("inc-3");
        assertThat(ids("BrbTitle = 'CHECKOUT'")).containsExactly("inc-3", "inc-1");
        assertThat(ids("BrbTitle = 'check'")).isEmpty();
        assertThat(ids("BrbState != 'DECLARED' and WorkflowType = \"Waiting\"")).containsExactly("inc-2");
        assertThat(ids("BrbNeverSet != 'DECLARED'")).isEmpty();
        assertThat(ids("BrbState IN ('MITIGATED', 'RESOLVED')")).containsExactly("inc-2");
        assertThat(ids("WorkflowId = 'it''s not there'")).isEmpty();
        assertThat(client.countWorkflows("BrbState = 'DECLARED'").getCount()).isEqualTo(2);
    }

    @Test
    void pagesThroughWhatIsListed() {
        for (int i = 0; i < 5; i++) {
            begin("inc-" + i, "DECLARED", "Trouble");
        }

        var request = ListWorkflowExecutionsRequest.newBuilder()
                .setNamespace("default")
                .setPageSize(3);
        var first = stubs.blockingStub().listWorkflowExecutions(request.build());
        var second = stubs.blockingStub()
                .listWorkflowExecutions(
                        request.setNextPageToken(first.getNextPageToken()).build());

        assertThat(first.getExecutionsList())
                .extracting(found -> found.getExecution().getWorkflowId())
                .containsExactly("inc-4", "inc-3", "inc-2");
        assertThat(second.getExecutionsList())
                .extracting(found -> found.getExecution().getWorkflowId())
                .containsExactly("inc-1", "inc-0");
        assertThat(second.getNextPageToken().isEmpty()).isTrue();
    }

    @Test
    void refusesAFilterThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> ids("StartTime > '2026-01-01T00:00:00Z'"))
                .hasMessageContaining("The in-memory server understands");
        assertThatThrownBy(() -> ids("BrbState = 'DECLARED' OR BrbState = 'MITIGATED'"))
                .hasMessageContaining("and not: OR BrbState");
    }

    @Test
    void showsPendingActivitiesAndHistory() throws InterruptedException {
        var workflow = begin("inc-1", "DECLARED", "Trouble");
        var factory = worker();

        assertThat(FIRST_ATTEMPTS.poll(10, TimeUnit.SECONDS)).isEqualTo("page");
        until(() -> pending().anyMatch(activity -> activity.hasLastFailure()));
        factory.shutdownNow();

        var activity = pending().findFirst().orElseThrow();
        assertThat(activity.getActivityType().getName()).isEqualTo("Ring");
        assertThat(activity.getAttempt()).isGreaterThanOrEqualTo(1);
        assertThat(activity.getLastFailure().getMessage()).contains("nobody there");
        assertThat(activity.hasScheduledTime()).isTrue();
        var scheduled = client.fetchHistory(workflow).getEvents().stream()
                .filter(event -> event.hasActivityTaskScheduledEventAttributes())
                .findFirst()
                .orElseThrow();
        assertThat(scheduled.getActivityTaskScheduledEventAttributes().getActivityId())
                .isEqualTo(activity.getActivityId());
        assertThat(scheduled.getUserMetadata().getSummary().getData().toStringUtf8())
                .contains("Page Ana");
    }

    @Test
    void aRestartedWorkerGoesOnWhereTheFirstStopped() throws InterruptedException {
        begin("inc-1", "DECLARED", "Trouble");
        var first = worker();
        assertThat(FIRST_ATTEMPTS.poll(10, TimeUnit.SECONDS)).isEqualTo("page");
        first.shutdownNow();
        first.awaitTermination(5, TimeUnit.SECONDS);

        var second = worker();
        client.newUntypedWorkflowStub("inc-1").signal("end");
        var result = client.newUntypedWorkflowStub("inc-1").getResult(String.class);
        second.shutdownNow();

        assertThat(result).isEqualTo("ended");
    }

    @Test
    void setsUpNamespaceAndSearchAttributesAsOftenAsAsked() {
        var service = stubs.blockingStub();
        var month = Duration.newBuilder().setSeconds(30 * 86_400).build();
        add("BrbState", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);

        service.registerNamespace(
                RegisterNamespaceRequest.newBuilder().setNamespace("other").build());
        service.updateNamespace(UpdateNamespaceRequest.newBuilder()
                .setNamespace("default")
                .setConfig(NamespaceConfig.newBuilder().setWorkflowExecutionRetentionTtl(month))
                .build());

        var described = service.describeNamespace(
                DescribeNamespaceRequest.newBuilder().setNamespace("default").build());
        assertThat(described.getConfig().getWorkflowExecutionRetentionTtl()).isEqualTo(month);
        var listed = operator.blockingStub()
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace("default")
                        .build());
        assertThat(listed.getCustomAttributesMap()).containsKeys("BrbState", "BrbTitle");
    }

    @Test
    void aTakenPortIsSaid() {
        int port = Integer.parseInt(temporal.address().replace("127.0.0.1:", ""));

        assertThatThrownBy(() -> InMemoryTemporal.start(port)).isInstanceOf(IOException.class);
    }

    private String begin(String id, String state, String title) {
        var attributes = SearchAttributes.newBuilder()
                .set(STATE, state)
                .set(TITLE, title)
                .build();
        WorkflowStub stub = client.newUntypedWorkflowStub(
                "Waiting",
                WorkflowOptions.newBuilder()
                        .setWorkflowId(id)
                        .setTaskQueue("queue")
                        .setTypedSearchAttributes(attributes)
                        .setMemo(Map.of("key", "value"))
                        .build());
        stub.start();
        return id;
    }

    private WorkerFactory worker() {
        var factory = WorkerFactory.newInstance(client);
        var worker = factory.newWorker("queue");
        worker.registerWorkflowImplementationTypes(WaitingWorkflow.class);
        worker.registerActivitiesImplementations(new RingsInVain());
        factory.start();
        return factory;
    }

    private void add(String name, IndexedValueType type) {
        operator.blockingStub()
                .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                        .setNamespace("default")
                        .putSearchAttributes(name, type)
                        .build());
    }

    private Stream<String> ids(String query) {
        return client.listExecutions(query).map(found -> found.getExecution().getWorkflowId());
    }

    private Stream<io.temporal.api.workflow.v1.PendingActivityInfo> pending() {
        return client
                .newUntypedWorkflowStub("inc-1")
                .describe()
                .getRawDescription()
                .getPendingActivitiesList()
                .stream();
    }

    private static void until(Supplier<Boolean> condition) {
        var end = Instant.now().plusSeconds(10);
        while (!condition.get()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    /** Waits for a word, with an activity that never succeeds beside it. */
    @WorkflowInterface
    public interface Waiting {
        @WorkflowMethod
        String run();

        @SignalMethod
        void end();
    }

    /** As the interface says. */
    public static class WaitingWorkflow implements Waiting {
        private boolean ended;

        @Override
        public String run() {
            var options = ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(java.time.Duration.ofSeconds(5))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setMaximumInterval(java.time.Duration.ofSeconds(1))
                            .build())
                    .setSummary("Page Ana")
                    .build();
            var bell = Workflow.newActivityStub(Bell.class, options);
            io.temporal.workflow.Async.procedure(bell::ring, "page");
            Workflow.await(() -> ended);
            return "ended";
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    /** Rings. */
    @ActivityInterface
    public interface Bell {
        void ring(String what);
    }

    /** Nobody ever answers. */
    public static class RingsInVain implements Bell {
        @Override
        public void ring(String what) {
            FIRST_ATTEMPTS.add(what);
            throw new IllegalStateException("nobody there");
        }
    }
}
