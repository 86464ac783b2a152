package io.bigredbutton.incident;

import io.bigredbutton.alert.AlertWorkflowImpl;
import io.bigredbutton.paging.Pager;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.response.Bridges;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Order;
import io.bigredbutton.response.Rooms;
import io.bigredbutton.response.Tickets;
import io.bigredbutton.review.ReviewWorkflowImpl;
import io.bigredbutton.timeline.Story;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A whole response with vendors that only write down what they are asked, and time that is skipped. */
public final class Rehearsal implements AutoCloseable {

    private final TestWorkflowEnvironment environment;
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final Map<String, ApplicationFailure> troubles = new ConcurrentHashMap<>();
    private int words;

    /** Opens with every vendor well. */
    public Rehearsal() {
        environment = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .registerSearchAttribute(
                        "BrbState", io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                        "BrbSeverity", io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute(
                        "BrbServices", io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST)
                .registerSearchAttribute("BrbWords", io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_TEXT)
                .build());
        environment
                .newWorker(IncidentWorkflow.QUEUE)
                .registerWorkflowImplementationTypes(
                        IncidentWorkflowImpl.class, ReviewWorkflowImpl.class, AlertWorkflowImpl.class);
        vendor("twilio", new Phones());
        vendor("slack", new Chat());
        vendor("jira", new Tracker());
        vendor("mail", new Post());
        vendor("jitsi", (Bridges) order -> made(order, "call"));
        environment.start();
    }

    private void vendor(String queue, Object activities) {
        Worker worker = environment.newWorker(queue);
        worker.registerActivitiesImplementations(activities);
    }

    /** Every step whose key contains this text fails for good from now on. */
    public void breaks(String part, String sentence) {
        troubles.put(part, ApplicationFailure.newNonRetryableFailure(sentence, "Refused"));
    }

    /** Every step whose key contains this text fails, and may be tried again. */
    public void stumbles(String part, String sentence) {
        troubles.put(part, ApplicationFailure.newFailure(sentence, "Later"));
    }

    /** That trouble is over. */
    public void mends(String part) {
        troubles.remove(part);
    }

    /** Declares by the whole plan. */
    public String declare() {
        return declare("inc-20261123-amber-falcon", Plans.whole());
    }

    /** Declares by a plan. */
    public String declare(String id, ResponsePlan plan) {
        Declaration said = Plans.declaration(id, now(), plan);
        WorkflowClient.start(incident(said)::respond, said);
        pass(Duration.ofSeconds(2)); // The test server fails a task that stops an activity which has just ended.
        return id;
    }

    private IncidentWorkflow incident(Declaration said) {
        return client().newWorkflowStub(
                        IncidentWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(said.id().value())
                                .setTaskQueue(IncidentWorkflow.QUEUE)
                                .setTypedSearchAttributes(IncidentAttributes.of(said))
                                .build());
    }

    /** The incident, to speak to. */
    public IncidentWorkflow at(String id) {
        return client().newWorkflowStub(IncidentWorkflow.class, id);
    }

    /** A new key for a word. */
    public String key() {
        return "key-" + ++words;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        environment.sleep(time);
    }

    /** Everything that was asked of vendors, in order. */
    public List<Order> orders() {
        return List.copyOf(orders);
    }

    /** The keys of what was asked, without the incident's id. */
    public List<String> keys() {
        return orders.stream()
                .map(Order::key)
                .map(key -> key.substring(key.indexOf('/') + 1))
                .toList();
    }

    /** What was asked that fits. */
    public <T extends Order> List<T> orders(Class<T> type, Predicate<T> which) {
        return orders.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
    }

    /** The story as it stands. */
    public Story story(String id) {
        var pending = client().getWorkflowServiceStubs()
                .blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(environment.getNamespace())
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId(id))
                        .build())
                .getPendingActivitiesList();
        return Story.of(history(id), reviewOf(id), pending);
    }

    /** The events of a workflow. */
    public List<HistoryEvent> history(String id) {
        return client().fetchHistory(id).getEvents();
    }

    private List<HistoryEvent> reviewOf(String id) {
        try {
            return history(id + "-review");
        } catch (WorkflowServiceException | io.grpc.StatusRuntimeException none) {
            return List.of();
        }
    }

    /** A workflow that may have no stub of its own. */
    public WorkflowStub untyped(String id) {
        return client().newUntypedWorkflowStub(id);
    }

    /** The client. */
    public WorkflowClient client() {
        return environment.getWorkflowClient();
    }

    /** The engine's time. */
    public Instant now() {
        return Instant.ofEpochMilli(environment.currentTimeMillis());
    }

    @Override
    public void close() {
        environment.close();
    }

    private Made made(Order order, String ref) {
        ApplicationFailure trouble = Stream.of(order.key())
                .flatMap(key -> troubles.entrySet().stream().filter(entry -> key.contains(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (trouble != null) {
            throw trouble;
        }
        orders.add(order);
        return new Made(ref, URI.create("http://vendor.example/" + ref), "Made " + ref + ".");
    }

    private final class Phones implements Pager {
        @Override
        public Made call(Page order) {
            return made(order, "call");
        }

        @Override
        public Made text(Page order) {
            return made(order, "text");
        }
    }

    private final class Chat implements Rooms {
        @Override
        public Made open(Opening order) {
            return made(order, "C1");
        }

        @Override
        public Made invite(Invitation order) {
            return made(order, "C1");
        }

        @Override
        public Made say(Message order) {
            return made(order, "ts");
        }
    }

    private final class Tracker implements Tickets {
        @Override
        public Made write(Writing order) {
            return made(order, "OPS-1");
        }

        @Override
        public Made move(Moving order) {
            return made(order, "OPS-1");
        }
    }

    private final class Post implements Mails {
        @Override
        public Made send(Letter order) {
            return made(order, "mail");
        }

        @Override
        public Made invite(Invitation order) {
            return made(order, "invitation");
        }
    }
}
