package io.bigredbutton.incident;

import io.bigredbutton.alert.AlertWorkflowImpl;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.response.Order;
import io.bigredbutton.response.Step;
import io.bigredbutton.review.ReviewWorkflowImpl;
import io.bigredbutton.timeline.Story;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A whole response with vendors that only write down what they are asked, and time that is skipped. */
public final class Rehearsal implements AutoCloseable {

    private final TestWorkflowEnvironment environment;
    private final Records records;
    private final Vendors vendors = new Vendors(this::now);
    private final Set<String> started = new TreeSet<>();
    private int words;

    /** Opens with every vendor well. */
    public Rehearsal() {
        this(true);
    }

    /** Opens with every vendor well, and with nobody at work before {@link #wake} where that is asked for. */
    public Rehearsal(boolean awake) {
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
        records = new Records(environment.getWorkflowClient());
        environment
                .newWorker(IncidentWorkflow.QUEUE)
                .registerWorkflowImplementationTypes(
                        IncidentWorkflowImpl.class, ReviewWorkflowImpl.class, AlertWorkflowImpl.class);
        vendors.all()
                .forEach((queue, vendor) -> environment.newWorker(queue).registerActivitiesImplementations(vendor));
        if (awake) {
            environment.start();
        }
    }

    /** Everybody goes to work, and finds what was said meanwhile. */
    public void wake() {
        environment.start();
        pass(Duration.ofSeconds(2));
    }

    /** The vendors, to be given troubles and to be asked what they were asked. */
    public Vendors vendors() {
        return vendors;
    }

    /** Declares by the whole plan. */
    public String declare() {
        return declare("inc-20261123-amber-falcon", Plans.whole());
    }

    /** Declares by a plan. */
    public String declare(String id, ResponsePlan plan) {
        Declaration said = Plans.declaration(id, now(), plan);
        WorkflowClient.start(incident(said)::respond, said);
        started.add(id);
        if (environment.isStarted()) {
            pass(Duration.ofSeconds(2));
        }
        return id;
    }

    private IncidentWorkflow incident(Declaration said) {
        return client().newWorkflowStub(
                        IncidentWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(said.id().value())
                                .setTaskQueue(IncidentWorkflow.QUEUE)
                                .setTypedSearchAttributes(IncidentAttributes.of(said))
                                .setMemo(Memo.of(said, "k", "b"))
                                .build());
    }

    /** The incident, to speak to. */
    public IncidentWorkflow at(String id) {
        return client().newWorkflowStub(IncidentWorkflow.class, id);
    }

    /** Says a word, once everything is quiet: the test server fails a task that stops what has just ended. */
    public boolean say(String id, Word word) {
        pass(Duration.ofSeconds(1));
        boolean changed = at(id).say(word);
        settle();
        return changed;
    }

    /** Ana acknowledges. */
    public void acknowledge(String id) {
        say(id, new Word.Acknowledge(key(), "Ana Lima", null, null));
    }

    /** Ana says that it is resolved. */
    public void resolve(String id) {
        say(id, new Word.Resolve(key(), "Ana Lima", null));
    }

    /** Waits for that workflow too, from now on. */
    public void watch(String id) {
        started.add(id);
    }

    /** The incidents that the vendors' orders tell of. */
    public Set<String> incidents() {
        Set<String> ids = new LinkedHashSet<>();
        vendors.asked().stream()
                .map(asked -> asked.order().key())
                .forEach(key -> ids.add(key.substring(0, key.indexOf('/'))));
        return ids;
    }

    /** A step as the story tells it. */
    public Step step(String id, String slug) {
        return story(id).incident().board().find(slug).orElseThrow();
    }

    /** A new key for a word. */
    public String key() {
        return "key-" + ++words;
    }

    /** Lets time pass, and everything happen that it brings: skipped time runs ahead of what is still to be done. */
    public void pass(Duration time) {
        settle();
        environment.sleep(time);
        settle();
    }

    private void settle() {
        Instant deadline = Instant.now().plusSeconds(10);
        List<String> before = List.of();
        for (int same = 0; same < 2 && Instant.now().isBefore(deadline); ) {
            List<String> looks = started.stream().map(this::look).toList();
            same = looks.equals(before) && looks.stream().noneMatch(look -> look.contains("busy")) ? same + 1 : 0;
            before = looks;
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** How far a workflow is, and whether something is at work that did not fail yet. */
    private String look(String id) {
        List<HistoryEvent> history = history(id);
        EventType last = history.get(history.size() - 1).getEventType();
        boolean busy = last == EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED
                || last == EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED
                || records.pending(id).stream().anyMatch(activity -> activity.getAttempt() < 2);
        return id + " " + history.size() + (busy ? " busy" : "");
    }

    /** The keys of what vendors were asked, without the incident's id. */
    public List<String> keys() {
        return vendors.asked().stream().map(Vendors.Asked::key).toList();
    }

    /** What was asked that fits. */
    public <T extends Order> List<T> orders(Class<T> type, Predicate<T> which) {
        return vendors.asked().stream()
                .map(Vendors.Asked::order)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(which)
                .toList();
    }

    /** The story as it stands. */
    public Story story(String id) {
        return Story.of(records.allRuns(id), records.history(id + "-review"), records.pending(id));
    }

    /** Says so much that the engine suggests a new run. */
    public void fillTheHistory(String id) {
        for (int i = 0; i < 9; i++) {
            at(id).told(new Word.Note(key(), "Cy", "note", "A long log. ".repeat(42_000), null));
        }
        pass(Duration.ofSeconds(2));
    }

    /** What the engine has on record. */
    public Records records() {
        return records;
    }

    /** The events of a workflow's last run. */
    public List<HistoryEvent> history(String id) {
        return records.history(id);
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
}
