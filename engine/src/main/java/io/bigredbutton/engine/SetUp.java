package io.bigredbutton.engine;

import com.google.protobuf.Duration;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to what must be there before the first incident: the namespace, which keeps ended incidents for thirty days, and
 * the search attributes. Whoever starts first does it; the others find it done.
 */
final class SetUp {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);
    private static final int TRIES = 60;
    private static final Duration KEPT =
            Duration.newBuilder().setSeconds(TimeUnit.DAYS.toSeconds(30)).build();

    private final Engine engine;
    private final String namespace;

    SetUp(Engine engine) {
        this.engine = engine;
        this.namespace = engine.namespace();
    }

    void run() throws InterruptedException {
        StatusRuntimeException last = null;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                namespace();
                new Attributes(engine).register();
                return;
            } catch (StatusRuntimeException e) {
                last = refusedForGood(e);
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        throw new EngineTrouble(
                "Temporal at " + engine.target() + " could not be set up for namespace " + namespace + ": "
                        + (last == null
                                ? "it never became ready."
                                : last.getStatus().getCode() + "."),
                last);
    }

    private void namespace() {
        try {
            Optional<DescribeNamespaceResponse> found = describe();
            if (found.isEmpty()) {
                register();
            } else if (found.get()
                            .getConfig()
                            .getWorkflowExecutionRetentionTtl()
                            .getSeconds()
                    < KEPT.getSeconds()) {
                keepLonger();
            }
        } catch (StatusRuntimeException e) {
            if (!cannotBeSetHere(e)) {
                throw e;
            }
            LOG.warn("Namespace {} cannot be set here: how long it keeps ended incidents is the server's", namespace);
        }
    }

    private Optional<DescribeNamespaceResponse> describe() {
        try {
            return Optional.of(service()
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(namespace)
                            .build()));
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void register() {
        try {
            service()
                    .registerNamespace(RegisterNamespaceRequest.newBuilder()
                            .setNamespace(namespace)
                            .setDescription("Incidents of Big Red Button")
                            .setWorkflowExecutionRetentionPeriod(KEPT)
                            .build());
            LOG.info("Namespace {} is registered and keeps ended incidents for 30 days", namespace);
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }

    private void keepLonger() {
        service()
                .updateNamespace(UpdateNamespaceRequest.newBuilder()
                        .setNamespace(namespace)
                        .setConfig(NamespaceConfig.newBuilder().setWorkflowExecutionRetentionTtl(KEPT))
                        .build());
        LOG.info("Namespace {} keeps ended incidents for 30 days from now on", namespace);
    }

    private StatusRuntimeException refusedForGood(StatusRuntimeException e) {
        if (e.getStatus().getCode() == Status.Code.UNAUTHENTICATED || cannotBeSetHere(e)) {
            throw new EngineTrouble(
                    "Temporal at " + engine.target() + " refused to set up namespace " + namespace + " ("
                            + e.getStatus().getCode() + "): check TEMPORAL_NAMESPACE and what our key may do.",
                    e);
        }
        return e;
    }

    /** As the server in memory answers, and Temporal Cloud, where namespaces are made elsewhere. */
    static boolean cannotBeSetHere(StatusRuntimeException e) {
        return e.getStatus().getCode() == Status.Code.UNIMPLEMENTED
                || e.getStatus().getCode() == Status.Code.PERMISSION_DENIED;
    }

    private WorkflowServiceBlockingStub service() {
        return Calls.within(engine.stubs().blockingStub(), 10);
    }
}
