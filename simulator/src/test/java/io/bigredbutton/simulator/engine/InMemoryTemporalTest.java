package io.bigredbutton.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Duration;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryTemporalTest {
    private static final SearchAttributeKey<String> STATE = SearchAttributeKey.forKeyword("BrbState");
    private static final SearchAttributeKey<String> TITLE = SearchAttributeKey.forText("BrbTitle");
    private static final SearchAttributeKey<List<String>> SERVICES = SearchAttributeKey.forKeywordList("BrbServices");

    private InMemoryTemporal temporal;
    private WorkflowServiceStubs stubs;
    private OperatorServiceStubs operator;
    private WorkflowClient client;

    @BeforeEach
    void start() throws IOException {
        RingsInVain.RANG.clear();
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
        add("BrbServices", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST);
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
        assertThat(ids("WorkflowType = 'Waiting' AND (BrbState = 'MITIGATED' OR BrbTitle = 'page')"))
                .containsExactly("inc-3", "inc-2");
        assertThat(ids("BrbServices = 'shop'")).containsExactly("inc-3", "inc-2", "inc-1");
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
                .hasMessageContaining("it stumbled over > '2026-01-01T00:00:00Z'");
        assertThatThrownBy(() -> ids("BrbState =")).hasMessageContaining("it stumbled over its end");
        assertThatThrownBy(() -> ids("BrbState = 'DECLARED' ORDER BY StartTime"))
                .hasMessageContaining("it stumbled over ORDER");
    }

    @Test
    void showsPendingActivitiesAndHistory() throws InterruptedException {
        var workflow = begin("inc-1", "DECLARED", "Trouble");
        var factory = worker();

        assertThat(RingsInVain.RANG.poll(10, TimeUnit.SECONDS)).isEqualTo("page");
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
        assertThat(RingsInVain.RANG.poll(10, TimeUnit.SECONDS)).isEqualTo("page");
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
                .set(SERVICES, List.of("payments", "shop"))
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

    private Stream<PendingActivityInfo> pending() {
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
}
