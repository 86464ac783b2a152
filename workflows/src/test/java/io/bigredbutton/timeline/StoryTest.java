package io.bigredbutton.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.Durations;
import io.bigredbutton.incident.Payloads;
import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.RichIncident;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.failure.v1.ApplicationFailureInfo;
import io.temporal.api.failure.v1.Failure;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.TimerFiredEventAttributes;
import io.temporal.api.history.v1.TimerStartedEventAttributes;
import io.temporal.api.sdk.v1.UserMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Rehearsal REHEARSAL = new Rehearsal();
    private static String id = "";
    private static @Nullable Story story;

    @BeforeAll
    static void live() {
        id = RichIncident.live(REHEARSAL);
        story = REHEARSAL.story(id);
    }

    @AfterAll
    static void close() {
        REHEARSAL.close();
    }

    @Test
    void tellsEverythingInAPersonsWords() {
        assertThat(story().entries())
                .extracting(Entry::text)
                .contains(
                        "Checkout is failing",
                        "Made C1.",
                        "Ana Lima's telephone was busy.",
                        "Ana Lima answered too; Bo Chen has it already.",
                        "Mail everyone@example.com: failed for good. The mail server refused everyone@example.com. Retry"
                                + " it, skip it, or mark it done by hand.",
                        "Mail everyone@example.com: tried again by Cy: the list is back",
                        "How bad is it, and who is commander? Nobody has said either yet.",
                        "An update is due: people have heard nothing for 30 min. Say where things stand.",
                        "Severity SEV1 given by Bo Chen.",
                        "Bo Chen is commander.",
                        "Refused: The incident is DECLARED and cannot become CLOSED before it is RESOLVED.",
                        "Firing: DiskFull on db-1.",
                        "Mitigated by Ana Lima: more disk",
                        "Resolved by Ana Lima.",
                        "Reopened by Cy: it is back",
                        "The review is put off until the incident is resolved again.",
                        "Closed by Ana Lima.")
                .containsOnlyOnce("The database is full.")
                .anyMatch(text -> text.matches("Bo Chen has it, by pressing 1, 4[0-9] s after it was declared\\."))
                .anyMatch(text -> text.matches("Ana Lima has it, [0-9] s after it was reopened\\."))
                .filteredOn(text -> text.startsWith("The review is set for "))
                .hasSize(2);
    }

    @Test
    void saysOfEachLineWhatSortItIsAndWhoSaidIt() {
        assertThat(story().entries())
                .extracting(Entry::kind)
                .contains(
                        "declared",
                        "step",
                        "page",
                        "acknowledged",
                        "severity",
                        "role",
                        "status",
                        "reminder",
                        "note",
                        "indicator",
                        "alert",
                        "state",
                        "review");
        assertThat(entry("The database is full."))
                .extracting(Entry::kind, Entry::who)
                .containsExactly("status", "Bo Chen");
        assertThat(entry("Ana Lima's telephone was busy."))
                .extracting(Entry::who)
                .isEqualTo("Ana Lima");
        assertThat(story().entries())
                .filteredOn(entry -> entry.kind().equals("reminder"))
                .extracting(Entry::step)
                .containsOnlyNulls();
    }

    @Test
    void countsTheAttemptsOfAStepFromItsFirstTimeToItsLast() {
        Entry ticket = story().entries().stream()
                .filter(entry -> "ticket".equals(entry.step()))
                .findFirst()
                .orElseThrow();

        assertThat(ticket.attempts()).isGreaterThan(3);
        assertThat(ticket.evidence()).isEqualTo("http://vendor.example/OPS-1");
        assertThat(ticket.text()).matches("Made OPS-1\\. \\([0-9]+ attempts since [0-9:]{8} UTC\\.\\)");
    }

    /** The test server forgets what a real one keeps: why the attempt before the last failed. */
    @Test
    void saysWhyTheLastAttemptBeforeFailed() {
        List<HistoryEvent> events =
                REHEARSAL.history(id).stream().map(StoryTest::withFailure).toList();

        Entry ticket = Story.of(events, List.of(), List.of()).entries().stream()
                .filter(entry -> "ticket".equals(entry.step()))
                .findFirst()
                .orElseThrow();

        assertThat(ticket.lastFailure()).isEqualTo("Jira answered 503.");
        assertThat(ticket.text()).endsWith(" UTC; the last failure: Jira answered 503.)");
    }

    /** The test server forgets timers' summaries, which a real one keeps; a pure fold needs neither. */
    @Test
    void tellsWhatIsDueNextAndForgetsWhatWasStopped() {
        List<HistoryEvent> events = new ArrayList<>(REHEARSAL.history(id).subList(0, 3));
        events.add(timer("1", Duration.ofMinutes(30), "Remind of the update that is due"));
        events.add(timer("2", Duration.ofMinutes(5), "Page the next person unless Ana Lima answers"));
        events.add(timer("3", Duration.ofMinutes(1), "Ask for what nobody has said yet"));
        events.add(HistoryEvent.newBuilder()
                .setEventType(EventType.EVENT_TYPE_TIMER_FIRED)
                .setTimerFiredEventAttributes(
                        TimerFiredEventAttributes.newBuilder().setTimerId("3"))
                .build());

        List<Due> due = Story.of(events, List.of(), List.of()).due();

        assertThat(due)
                .containsExactly(
                        new Due(Instant.EPOCH.plusSeconds(300), "Page the next person unless Ana Lima answers"),
                        new Due(Instant.EPOCH.plusSeconds(1800), "Remind of the update that is due"));
    }

    private static HistoryEvent timer(String id, Duration lasts, String summary) {
        Payload said = Payloads.converter().toPayload(summary).orElseThrow();
        return HistoryEvent.newBuilder()
                .setEventType(EventType.EVENT_TYPE_TIMER_STARTED)
                .setUserMetadata(UserMetadata.newBuilder().setSummary(said))
                .setTimerStartedEventAttributes(TimerStartedEventAttributes.newBuilder()
                        .setTimerId(id)
                        .setStartToFireTimeout(Durations.fromSeconds(lasts.toSeconds())))
                .build();
    }

    @Test
    void marksWhatWasAddedLaterByWhenItWasRecorded() {
        Entry note = entry("p99 was 7 s\n<b>already</b>");

        assertThat(note.kind()).isEqualTo("indicator");
        assertThat(Duration.between(note.at(), note.recordedAt())).isBetween(Duration.ofHours(2), Duration.ofHours(3));
        assertThat(story().entries()).first().isEqualTo(note);
        assertThat(story().entries()).isSortedAccordingTo(Comparator.comparing(Entry::at));
        assertThat(story().entries())
                .filteredOn(entry -> !entry.equals(note))
                .allMatch(entry -> entry.at().equals(entry.recordedAt()));
    }

    @Test
    void speaksNoJargonAndNoSecrets() {
        assertThat(story().entries())
                .extracting(Entry::text)
                .noneMatch(text -> text.matches(
                        "(?is).*(workflow|activity|signal|temporal|history|exception|null|key-[0-9]|P-[0-9A-F]{6}).*"));
    }

    @Test
    void knowsHowFarEveryStepIs() {
        assertThat(story().incident().stage()).isEqualTo(Stage.CLOSED);
        assertThat(story().ended()).isFalse();
        assertThat(story().incident().board().steps())
                .filteredOn(step -> step.state() != StepState.DONE)
                .extracting(Step::slug)
                .isEmpty();
    }

    @Test
    void isTheSameForThePartThatIsAlreadyKnown() {
        List<HistoryEvent> events = REHEARSAL.history(id);

        List<Entry> half = new ArrayList<>(Story.of(events.subList(0, events.size() / 2), List.of(), List.of())
                .entries());

        half.removeIf(entry -> !entry.at().equals(entry.recordedAt()));
        assertThat(Story.of(events, List.of(), List.of()).entries()).containsSubsequence(half);
    }

    @Test
    void beginsWithTheIncidentWhateverTheClocksSay() {
        List<HistoryEvent> review = REHEARSAL.history(id + "-review").stream()
                .map(event -> event.toBuilder().clearEventTime().build())
                .toList();

        assertThat(Story.of(REHEARSAL.history(id), review, List.of()).incident().stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Test
    void needsTheBeginning() {
        List<HistoryEvent> events = REHEARSAL.history(id);

        assertThatThrownBy(() -> Story.of(events.subList(1, 30), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The history does not begin with a declaration");
        assertThatThrownBy(() -> Story.of(List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Story story() {
        return Objects.requireNonNull(story);
    }

    private static Entry entry(String text) {
        return story().entries().stream()
                .filter(entry -> entry.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static HistoryEvent withFailure(HistoryEvent event) {
        if (event.getEventType() != EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED
                || event.getActivityTaskStartedEventAttributes().getAttempt() < 2) {
            return event;
        }
        HistoryEvent.Builder failed = event.toBuilder();
        failed.getActivityTaskStartedEventAttributesBuilder()
                .setLastFailure(Failure.newBuilder()
                        .setMessage("Jira answered 503.")
                        .setStackTrace("at io.bigredbutton.secret")
                        .setApplicationFailureInfo(
                                ApplicationFailureInfo.newBuilder().setType("Later")));
        return failed.build();
    }
}
