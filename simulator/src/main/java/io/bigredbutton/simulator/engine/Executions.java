package io.bigredbutton.simulator.engine;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.ListClosedWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListClosedWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.ListOpenWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListOpenWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsResponse;
import io.temporal.internal.testservice.TestWorkflowService;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Lists and counts executions as the SQL store does: running ones first, newest first, then by when they ended. */
final class Executions {
    private static final int MOST_ON_A_PAGE = 1000;

    private static final Comparator<WorkflowExecutionInfo> ORDER = Comparator.comparing(
                    (WorkflowExecutionInfo info) -> info.hasCloseTime() ? time(info.getCloseTime()) : Instant.MAX)
            .thenComparing(info -> time(info.getStartTime()))
            .reversed();

    private final TestWorkflowService engine;

    Executions(TestWorkflowService engine) {
        this.engine = engine;
    }

    ListWorkflowExecutionsResponse list(ListWorkflowExecutionsRequest request) {
        var found = matching(request.getNamespace(), request.getQuery())
                .sorted(ORDER)
                .toList();
        int from = begin(request.getNextPageToken());
        int size = request.getPageSize() > 0 ? Math.min(request.getPageSize(), MOST_ON_A_PAGE) : MOST_ON_A_PAGE;
        int to = Math.min(from + size, found.size());
        var page = ListWorkflowExecutionsResponse.newBuilder().addAllExecutions(found.subList(Math.min(from, to), to));
        if (to < found.size()) {
            page.setNextPageToken(ByteString.copyFromUtf8(Integer.toString(to)));
        }
        return page.build();
    }

    CountWorkflowExecutionsResponse count(CountWorkflowExecutionsRequest request) {
        return CountWorkflowExecutionsResponse.newBuilder()
                .setCount(matching(request.getNamespace(), request.getQuery()).count())
                .build();
    }

    private Stream<WorkflowExecutionInfo> matching(String namespace, String query) {
        var filter = Filter.parse(query);
        return all(namespace).map(listed -> described(namespace, listed)).filter(filter);
    }

    private Stream<WorkflowExecutionInfo> all(String namespace) {
        ListOpenWorkflowExecutionsResponse open = call(
                engine::listOpenWorkflowExecutions,
                ListOpenWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(namespace)
                        .build());
        ListClosedWorkflowExecutionsResponse closed = call(
                engine::listClosedWorkflowExecutions,
                ListClosedWorkflowExecutionsRequest.newBuilder()
                        .setNamespace(namespace)
                        .build());
        return Stream.concat(open.getExecutionsList().stream(), closed.getExecutionsList().stream());
    }

    /** The store's own list has no times, memo or attributes. */
    private WorkflowExecutionInfo described(String namespace, WorkflowExecutionInfo listed) {
        DescribeWorkflowExecutionResponse answer = call(
                engine::describeWorkflowExecution,
                DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(namespace)
                        .setExecution(listed.getExecution())
                        .build());
        return answer.getWorkflowExecutionInfo();
    }

    private static int begin(ByteString token) {
        try {
            return token.isEmpty() ? 0 : Integer.parseInt(token.toStringUtf8());
        } catch (NumberFormatException e) {
            throw Status.INVALID_ARGUMENT
                    .withDescription("The page token is not one of ours.")
                    .asRuntimeException();
        }
    }

    private static Instant time(com.google.protobuf.Timestamp at) {
        return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
    }

    private static <Q extends Message, A extends Message> A call(BiConsumer<Q, StreamObserver<A>> method, Q request) {
        var answer = new Answer<A>();
        method.accept(request, answer);
        try {
            return answer.value.join();
        } catch (CompletionException e) {
            throw Status.fromThrowable(e).asRuntimeException();
        }
    }

    /** What the engine answers, which it does before it returns. */
    private static final class Answer<A> implements StreamObserver<A> {
        private final CompletableFuture<A> value = new CompletableFuture<>();

        @Override
        public void onNext(A answer) {
            value.complete(answer);
        }

        @Override
        public void onError(Throwable trouble) {
            value.completeExceptionally(trouble);
        }

        @Override
        public void onCompleted() {}
    }
}
