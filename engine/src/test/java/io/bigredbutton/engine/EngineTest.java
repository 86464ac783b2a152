package io.bigredbutton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bigredbutton.incident.IncidentAttributes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The connection, and what it sets up, on the servers that there are. */
class EngineTest {

    @Test
    void goesOnWhereTheServerInMemoryKnowsNoNamespaces() throws InterruptedException {
        try (TestWorkflowEnvironment memory = TestWorkflowEnvironment.newInstance()) {
            Engine engine = Engine.over(memory.getWorkflowClient());

            engine.prepare();

            assertThat(engine.answers()).isTrue();
        }
    }

    @Test
    void isNotThereWhereNobodyListens() {
        Settings settings = Settings.of(Map.of("TEMPORAL_PORT", Integer.toString(DevServer.freePort())));

        try (Engine engine = Engine.of(settings, new SimpleMeterRegistry(), "test")) {
            assertThat(engine.answers()).isFalse();
        }
    }

    @Test
    void waitsForAServerThatComesLate() throws Exception {
        assumeTrue(DevServer.program().isPresent(), "no Temporal server in the cache");
        int port = DevServer.freePort();
        Settings settings = Settings.of(Map.of("TEMPORAL_PORT", Integer.toString(port)));
        try (Engine engine = Engine.of(settings, new SimpleMeterRegistry(), "test")) {
            assertThat(engine.answers()).isFalse();

            try (DevServer server = DevServer.start(port)) {
                engine.prepare();

                assertThat(server.address()).isEqualTo(engine.target());
                assertThat(engine.answers()).isTrue();
            }
        }
    }

    @Test
    void setsUpNamespaceAndSearchAttributesOnceForAllWhoAskAtTheSameTime() throws Exception {
        assumeTrue(DevServer.program().isPresent(), "no Temporal server in the cache");
        try (DevServer server = DevServer.start();
                Engine api = engine(server, "fresh");
                Engine worker = engine(server, "fresh");
                Engine other = engine(server, "default")) {
            ExecutorService threads = Executors.newFixedThreadPool(3);
            Callable<Boolean> first = () -> prepared(api);
            Callable<Boolean> second = () -> prepared(worker);
            Callable<Boolean> third = () -> prepared(other);
            for (Future<Boolean> each : threads.invokeAll(List.of(first, second, third))) {
                assertThat(each.get()).isTrue();
            }
            threads.shutdown();

            assertThat(retention(api)).isEqualTo(Duration.ofDays(30));
            assertThat(retention(other)).isEqualTo(Duration.ofDays(30));
            assertThat(attributes(api))
                    .containsEntry(IncidentAttributes.STATE.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                    .containsEntry(IncidentAttributes.WORDS.getName(), IndexedValueType.INDEXED_VALUE_TYPE_TEXT)
                    .containsKeys(IncidentAttributes.SEVERITY.getName(), IncidentAttributes.SERVICES.getName());
        }
    }

    @Test
    void saysInASentenceThatAnAttributeIsSomethingElseAlready() throws Exception {
        assumeTrue(DevServer.program().isPresent(), "no Temporal server in the cache");
        try (DevServer server = DevServer.start();
                Engine engine = engine(server, "default")) {
            await(engine);
            operator(engine)
                    .blockingStub()
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace("default")
                            .putSearchAttributes("BrbState", IndexedValueType.INDEXED_VALUE_TYPE_INT)
                            .build());

            assertThatExceptionOfType(EngineTrouble.class)
                    .isThrownBy(engine::prepare)
                    .withMessage(
                            "Temporal's search attribute BrbState has the type int and must have the type keyword: remove it,"
                                    + " or use another TEMPORAL_NAMESPACE.");
        }
    }

    private static boolean prepared(Engine engine) throws InterruptedException {
        engine.prepare();
        return engine.answers();
    }

    private static void await(Engine engine) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!engine.answers() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static Engine engine(DevServer server, String namespace) {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("TEMPORAL_NAMESPACE", namespace);
        return Engine.of(Settings.of(environment), new SimpleMeterRegistry(), "test");
    }

    private static Duration retention(Engine engine) {
        return Duration.ofSeconds(engine.stubs()
                .blockingStub()
                .describeNamespace(DescribeNamespaceRequest.newBuilder()
                        .setNamespace(engine.namespace())
                        .build())
                .getConfig()
                .getWorkflowExecutionRetentionTtl()
                .getSeconds());
    }

    private static Map<String, IndexedValueType> attributes(Engine engine) {
        return operator(engine)
                .blockingStub()
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(engine.namespace())
                        .build())
                .getCustomAttributesMap();
    }

    private static OperatorServiceStubs operator(Engine engine) {
        return OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setChannel(engine.stubs().getRawChannel())
                .validateAndBuildWithDefaults());
    }
}
