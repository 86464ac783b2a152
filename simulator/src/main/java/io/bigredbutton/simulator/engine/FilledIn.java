package io.bigredbutton.simulator.engine;

import io.grpc.BindableService;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCalls;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.internal.testservice.TestWorkflowService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The test server's services, with the calls that it lacks and that we need put in. */
final class FilledIn {
    private final Map<String, ServerCallHandler<?, ?>> answered = new HashMap<>();
    private final Map<String, UnaryOperator<?>> rewritten = new HashMap<>();

    FilledIn(TestWorkflowService engine) {
        var executions = new Executions(engine);
        answer(WorkflowServiceGrpc.getListWorkflowExecutionsMethod(), executions::list);
        answer(WorkflowServiceGrpc.getCountWorkflowExecutionsMethod(), executions::count);

        var namespaces = new Namespaces();
        answer(WorkflowServiceGrpc.getDescribeNamespaceMethod(), namespaces::describe);
        answer(WorkflowServiceGrpc.getRegisterNamespaceMethod(), namespaces::register);
        answer(WorkflowServiceGrpc.getUpdateNamespaceMethod(), namespaces::update);

        var attributes = new Attributes();
        answer(OperatorServiceGrpc.getListSearchAttributesMethod(), attributes::list);
        rewrite(OperatorServiceGrpc.getAddSearchAttributesMethod(), attributes::onlyNew);

        // The test server waits without end for a worker that has gone, if tasks stick to workers.
        rewrite(
                WorkflowServiceGrpc.getRespondWorkflowTaskCompletedMethod(),
                completed -> completed.toBuilder().clearStickyAttributes().build());
    }

    List<ServerServiceDefinition> all(List<BindableService> services) {
        var filled = new ArrayList<ServerServiceDefinition>();
        for (var service : services) {
            var definition = service.bindService();
            var builder = ServerServiceDefinition.builder(definition.getServiceDescriptor());
            definition.getMethods().forEach(method -> builder.addMethod(fill(method)));
            filled.add(builder.build());
        }
        return filled;
    }

    private <Q, A> void answer(MethodDescriptor<Q, A> method, Function<Q, A> answer) {
        answered.put(method.getFullMethodName(), ServerCalls.<Q, A>asyncUnaryCall((request, observer) -> {
            try {
                observer.onNext(answer.apply(request));
                observer.onCompleted();
            } catch (StatusRuntimeException e) {
                observer.onError(e);
            }
        }));
    }

    private <Q, A> void rewrite(MethodDescriptor<Q, A> method, UnaryOperator<Q> rewrite) {
        rewritten.put(method.getFullMethodName(), rewrite);
    }

    // Only a method's own descriptor put anything under its name, so the types fit.
    @SuppressWarnings("unchecked")
    private <Q, A> ServerMethodDefinition<Q, A> fill(ServerMethodDefinition<Q, A> method) {
        var name = method.getMethodDescriptor().getFullMethodName();
        var answer = (ServerCallHandler<Q, A>) answered.get(name);
        if (answer != null) {
            return method.withServerCallHandler(answer);
        }
        var rewrite = (UnaryOperator<Q>) rewritten.get(name);
        return rewrite == null
                ? method
                : method.withServerCallHandler((call, headers) ->
                        rewriting(method.getServerCallHandler().startCall(call, headers), rewrite));
    }

    private static <Q> ServerCall.Listener<Q> rewriting(ServerCall.Listener<Q> listener, UnaryOperator<Q> rewrite) {
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q message) {
                super.onMessage(rewrite.apply(message));
            }
        };
    }
}
