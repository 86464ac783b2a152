package io.bigredbutton.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Payloads;
import io.bigredbutton.incident.Plans;
import io.bigredbutton.incident.Word;
import io.bigredbutton.response.Made;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A story is read once a second for each open page, so a long one may not take longer than its length. */
class LongStoryTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final String ID = "inc-20261123-amber-falcon";

    private final List<HistoryEvent> events = new ArrayList<>();

    @Test
    void readsTheLongestHistoryOfARunInAMomentEachTime() {
        begin();
        for (int news = 1; news <= 450; news++) {
            update(news);
            for (String step : List.of("-room", "-mail-ana", "-mail-everyone-example-com")) {
                tell("news-" + news + step);
            }
        }

        Story.of(events, List.of(), List.of());
        Story.of(events, List.of(), List.of());
        Duration before = busy();
        Story story = Story.of(events, List.of(), List.of());
        Duration took = busy().minus(before);

        assertThat(events).hasSizeGreaterThan(4096);
        assertThat(story.entries()).hasSize(1 + 450 * 4);
        System.err.println("TOOK " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    /** How long this thread has computed, however busy the machine is with others. */
    private static Duration busy() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private void begin() {
        events.add(event(
                EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
                event -> event.getWorkflowExecutionStartedEventAttributesBuilder()
                        .setInput(payloads(Plans.declaration(ID, START, Plans.whole())))
                        .getWorkflowTypeBuilder()
                        .setName("IncidentWorkflow")));
    }

    private void update(int number) {
        Word word = new Word.Update("key-" + number, "Ana Lima", "Update " + number + ".", null);
        events.add(event(
                EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
                event -> event.getWorkflowExecutionSignaledEventAttributesBuilder()
                        .setSignalName("told")
                        .setInput(payloads(word))));
    }

    private void tell(String step) {
        long scheduled = events.size() + 1;
        events.add(event(
                EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
                event -> event.getActivityTaskScheduledEventAttributesBuilder()
                        .setActivityId(step)
                        .setInput(payloads(Map.of("key", ID + "/" + step)))));
        events.add(event(
                EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED,
                event -> event.getActivityTaskStartedEventAttributesBuilder()
                        .setScheduledEventId(scheduled)
                        .setAttempt(1)));
        events.add(event(
                EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
                event -> event.getActivityTaskCompletedEventAttributesBuilder()
                        .setScheduledEventId(scheduled)
                        .setResult(payloads(new Made("ts", URI.create("http://vendor.example/ts"), "Told.")))));
    }

    private HistoryEvent event(EventType type, Consumer<HistoryEvent.Builder> with) {
        HistoryEvent.Builder event =
                HistoryEvent.newBuilder().setEventId(events.size() + 1).setEventType(type);
        event.getEventTimeBuilder().setSeconds(START.getEpochSecond() + events.size());
        with.accept(event);
        return event.build();
    }

    private static io.temporal.api.common.v1.Payloads payloads(Object value) {
        return Payloads.converter().toPayloads(value).orElseThrow();
    }
}
