package io.bigredbutton.engine;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import com.uber.m3.tally.ScopeCloseException;
import com.uber.m3.util.Duration;
import io.bigredbutton.incident.Payloads;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our connection to Temporal. It is made lazily: nothing here waits for the server but {@link #prepare()}. */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toMillis(1);
    private static final int LOOKS_BETWEEN_LINES = 5;

    /** Who waits for an answer waits for at most this between two tries. */
    private static final java.time.Duration LONGEST_PAUSE = java.time.Duration.ofMillis(300);

    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final String target;
    private final @Nullable Scope metrics;
    private volatile boolean answered;

    private Engine(WorkflowServiceStubs stubs, WorkflowClient client, String target, @Nullable Scope metrics) {
        this.stubs = stubs;
        this.client = client;
        this.target = target;
        this.metrics = metrics;
    }

    /**
     * The connection that the environment describes.
     *
     * @param who names this process in histories, as {@code api}
     */
    public static Engine of(Settings settings, MeterRegistry registry, String who) {
        Address address = Address.in(settings);
        registry.config().meterFilter(new WithoutHistograms());
        Scope metrics = new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(registry))
                .reportEvery(Duration.ofSeconds(5));
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(options(address, metrics));
        WorkflowClient client = WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(address.namespace())
                        .setDataConverter(Payloads.converter())
                        .setIdentity(who + "-" + ProcessHandle.current().pid())
                        .build());
        return new Engine(stubs, client, address.target(), metrics);
    }

    /** A connection that somebody else has made, as a test does; closing it is theirs. */
    public static Engine over(WorkflowClient client) {
        Engine engine = new Engine(client.getWorkflowServiceStubs(), client, "a server inside this process", null);
        engine.answered = true;
        return engine;
    }

    /** The client that starts workflows and speaks to them. */
    public WorkflowClient client() {
        return client;
    }

    /**
     * The same client for who cannot wait: before its first call it would ask what the server can do, by a clock of its
     * own, so until that is known it is refused at once.
     *
     * @throws StatusRuntimeException as where the server is not there
     */
    public WorkflowClient clientInTime() {
        if (!answered) {
            throw Status.UNAVAILABLE.withDescription("waiting for Temporal").asRuntimeException();
        }
        return client;
    }

    /** The bare calls of the service. */
    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    /** The namespace that everything is in. */
    public String namespace() {
        return client.getOptions().getNamespace();
    }

    /** Where the server is expected, for sentences. */
    public String target() {
        return target;
    }

    /** Whether the server answers within a second. */
    public boolean answers() {
        return trouble() == null;
    }

    /**
     * Waits until the server answers, saying so every few seconds, and then sees to the namespace and the search
     * attributes. Safe to run twice, and by several processes at once.
     *
     * @throws EngineTrouble where waiting would not help until a person changes something
     */
    public void prepare() throws InterruptedException {
        awaitServer();
        new SetUp(this).run();
    }

    private void awaitServer() throws InterruptedException {
        int looks = 0;
        for (Status trouble = trouble(); trouble != null; trouble = trouble()) {
            if (trouble.getCode() == Status.Code.UNAUTHENTICATED
                    || trouble.getCode() == Status.Code.PERMISSION_DENIED) {
                throw new EngineTrouble(
                        "Temporal at " + target + " does not let us in: check TEMPORAL_API_KEY and the TLS settings.",
                        trouble.asException());
            }
            if (looks++ % LOOKS_BETWEEN_LINES == 0) {
                LOG.info("waiting for Temporal at {}", target);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        answered = stubs.getServerCapabilities().get().isInitialized();
        LOG.info("Temporal at {} answers", target);
    }

    private @Nullable Status trouble() {
        try {
            Calls.within(stubs.blockingStub(), 1).getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
            return null;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.UNIMPLEMENTED ? null : e.getStatus();
        }
    }

    private static WorkflowServiceStubsOptions options(Address address, Scope metrics) {
        WorkflowServiceStubsOptions.Builder options = WorkflowServiceStubsOptions.newBuilder()
                .setTarget(address.target())
                .setRpcRetryOptions(RpcRetryOptions.newBuilder()
                        .setMaximumInterval(LONGEST_PAUSE)
                        .validateBuildWithDefaults())
                .setMetricsScope(metrics);
        String apiKey = address.apiKey();
        if (apiKey != null) {
            options.addApiKey(() -> apiKey);
        }
        if (address.tls()) {
            options.setEnableHttps(true);
        }
        if (address.tls() && (address.authority() != null || address.certificate() != null)) {
            encrypt(options, address);
        }
        return options.validateAndBuildWithDefaults();
    }

    private static void encrypt(WorkflowServiceStubsOptions.Builder options, Address address) {
        try {
            SslContextBuilder ssl = GrpcSslContexts.forClient();
            Path authority = address.authority();
            if (authority != null) {
                ssl.trustManager(authority.toFile());
            }
            if (address.certificate() != null) {
                File key = Objects.requireNonNull(address.key()).toFile();
                ssl.keyManager(Objects.requireNonNull(address.certificate()).toFile(), key);
            }
            options.setEnableHttps(false).setSslContext(ssl.build());
        } catch (SSLException | IllegalArgumentException e) {
            throw new WrongSetting("The files that TEMPORAL_TLS_CLIENT_CERT_PATH, TEMPORAL_TLS_CLIENT_KEY_PATH and"
                    + " TEMPORAL_TLS_SERVER_CA_CERT_PATH name must be PEM certificates and a PKCS #8 key.");
        }
    }

    /** Ends the connection. */
    @Override
    public void close() {
        if (metrics != null) {
            stubs.shutdownNow();
            stubs.awaitTermination(2, TimeUnit.SECONDS);
            stopReporting(metrics);
        }
    }

    private static void stopReporting(Scope metrics) {
        try {
            metrics.close();
        } catch (ScopeCloseException e) {
            LOG.debug("The last metrics were not reported", e);
        }
    }
}
