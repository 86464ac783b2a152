package io.bigredbutton.simulator.engine;

import com.google.protobuf.Duration;
import io.temporal.api.enums.v1.NamespaceState;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.namespace.v1.NamespaceInfo;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceResponse;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Every namespace is there; a retention is remembered and shown, and nothing is ever thrown away by it. */
final class Namespaces {
    private final Map<String, Duration> retentions = new ConcurrentHashMap<>();

    DescribeNamespaceResponse describe(DescribeNamespaceRequest request) {
        return DescribeNamespaceResponse.newBuilder()
                .setNamespaceInfo(info(request.getNamespace()))
                .setConfig(config(request.getNamespace()))
                .build();
    }

    RegisterNamespaceResponse register(RegisterNamespaceRequest request) {
        retentions.put(request.getNamespace(), request.getWorkflowExecutionRetentionPeriod());
        return RegisterNamespaceResponse.getDefaultInstance();
    }

    UpdateNamespaceResponse update(UpdateNamespaceRequest request) {
        if (request.getConfig().hasWorkflowExecutionRetentionTtl()) {
            retentions.put(request.getNamespace(), request.getConfig().getWorkflowExecutionRetentionTtl());
        }
        return UpdateNamespaceResponse.newBuilder()
                .setNamespaceInfo(info(request.getNamespace()))
                .setConfig(config(request.getNamespace()))
                .build();
    }

    private static NamespaceInfo info(String name) {
        var capabilities = NamespaceInfo.Capabilities.newBuilder()
                .setEagerWorkflowStart(true)
                .setSyncUpdate(true)
                .setAsyncUpdate(true);
        return NamespaceInfo.newBuilder()
                .setName(name)
                .setId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setState(NamespaceState.NAMESPACE_STATE_REGISTERED)
                .setCapabilities(capabilities)
                .build();
    }

    private NamespaceConfig config(String name) {
        var day = Duration.newBuilder().setSeconds(86_400).build();
        return NamespaceConfig.newBuilder()
                .setWorkflowExecutionRetentionTtl(retentions.getOrDefault(name, day))
                .build();
    }
}
