package io.bigredbutton.engine;

import io.bigredbutton.incident.IncidentAttributes;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceBlockingStub;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search attributes by which incidents are found: registers what is missing and looks whether it can be used. */
final class Attributes {

    private static final Logger LOG = LoggerFactory.getLogger(Attributes.class);
    private static final List<SearchAttributeKey<?>> WANTED = List.of(
            IncidentAttributes.STATE,
            IncidentAttributes.SEVERITY,
            IncidentAttributes.SERVICES,
            IncidentAttributes.WORDS);

    private final Engine engine;
    private final OperatorServiceStubs operator;

    Attributes(Engine engine) {
        this.engine = engine;
        WorkflowServiceStubsOptions connected = engine.stubs().getOptions();
        this.operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setChannel(engine.stubs().getRawChannel())
                .setGrpcMetadataProviders(connected.getGrpcMetadataProviders())
                .validateAndBuildWithDefaults());
    }

    /** A status that is not OK means: not usable yet, look again. */
    void register() {
        try {
            Map<String, IndexedValueType> missing = missing();
            if (!missing.isEmpty()) {
                add(missing);
            }
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.UNIMPLEMENTED) {
                throw e;
            }
            LOG.warn("Search attributes cannot be set here: they are the server's");
        }
        useThem();
    }

    private Map<String, IndexedValueType> missing() {
        Map<String, IndexedValueType> there = service()
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(engine.namespace())
                        .build())
                .getCustomAttributesMap();
        Map<String, IndexedValueType> missing = new LinkedHashMap<>();
        for (SearchAttributeKey<?> key : WANTED) {
            IndexedValueType type = there.get(key.getName());
            if (type == null) {
                missing.put(key.getName(), key.getValueType());
            } else if (type != key.getValueType()) {
                throw new EngineTrouble(
                        "Temporal's search attribute " + key.getName() + " has the type " + word(type)
                                + " and must have the type " + word(key.getValueType())
                                + ": remove it, or use another TEMPORAL_NAMESPACE.",
                        null);
            }
        }
        return missing;
    }

    private void add(Map<String, IndexedValueType> missing) {
        try {
            service()
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace(engine.namespace())
                            .putAllSearchAttributes(missing)
                            .build());
            LOG.info("Search attributes {} are registered", missing.keySet());
        } catch (StatusRuntimeException e) {
            Status.Code code = e.getStatus().getCode();
            if (code == Status.Code.PERMISSION_DENIED || code == Status.Code.RESOURCE_EXHAUSTED) {
                throw new EngineTrouble(
                        "Temporal did not let us register its search attributes (" + code + "): register "
                                + named(missing) + " in namespace " + engine.namespace() + " by hand.",
                        e);
            }
            if (code != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }

    /** Registered is not yet usable: servers keep what they know of them for a while. */
    private void useThem() {
        String query = WANTED.stream().map(key -> key.getName() + " = 'none'").collect(Collectors.joining(" OR "));
        try {
            Calls.within(engine.stubs().blockingStub(), 10)
                    .countWorkflowExecutions(CountWorkflowExecutionsRequest.newBuilder()
                            .setNamespace(engine.namespace())
                            .setQuery(query)
                            .build());
        } catch (StatusRuntimeException e) {
            if (!SetUp.cannotBeSetHere(e)) {
                throw e;
            }
        }
    }

    private static String named(Map<String, IndexedValueType> attributes) {
        return attributes.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + word(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String word(IndexedValueType type) {
        return type.name().replace("INDEXED_VALUE_TYPE_", "").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private OperatorServiceBlockingStub service() {
        return Calls.within(operator.blockingStub(), 10);
    }
}
