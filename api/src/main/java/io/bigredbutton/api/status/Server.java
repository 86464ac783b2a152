package io.bigredbutton.api.status;

import com.google.protobuf.util.Timestamps;
import io.bigredbutton.api.status.TemporalView.WorkerSeen;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.IncidentWorkflow;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks Temporal for what it says of itself and of those who work. */
@Component
class Server {

    /** A worker that waits for work asks again at least once a minute. */
    private static final Duration LATELY = Duration.ofSeconds(75);

    private final Engine engine;
    private final Clock clock;

    Server(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** The version that the server says it has, empty where it says none; nothing at all where it does not answer. */
    Optional<String> version() {
        try {
            return Optional.of(engine.stubs()
                    .blockingStub()
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                    .getServerVersion());
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.UNIMPLEMENTED ? Optional.of("") : Optional.empty();
        }
    }

    /** Who has lately asked for work on incidents, the latest first; {@code null} where the server does not say. */
    @Nullable
    List<WorkerSeen> workers() {
        try {
            Instant lately = clock.instant().minus(LATELY);
            return engine
                    .stubs()
                    .blockingStub()
                    .describeTaskQueue(DescribeTaskQueueRequest.newBuilder()
                            .setNamespace(engine.namespace())
                            .setTaskQueue(TaskQueue.newBuilder().setName(IncidentWorkflow.QUEUE))
                            .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
                            .build())
                    .getPollersList()
                    .stream()
                    .map(Server::seen)
                    .filter(worker -> worker.seenAt().isAfter(lately))
                    .sorted(Comparator.comparing(WorkerSeen::seenAt).reversed())
                    .toList();
        } catch (StatusRuntimeException e) {
            return null;
        }
    }

    private static WorkerSeen seen(PollerInfo poller) {
        return new WorkerSeen(
                poller.getIdentity(), Instant.ofEpochMilli(Timestamps.toMillis(poller.getLastAccessTime())));
    }
}
