package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import io.bigredbutton.timeline.Story;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentWorkflowTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void startsEveryStepInTheFirstWorkflowTask() {
        String id = rehearsal.declare();

        rehearsal.pass(Duration.ofSeconds(5));

        long scheduledAtOnce = rehearsal.history(id).stream()
                .takeWhile(event -> event.getEventType() != EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED)
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .count();
        assertThat(scheduledAtOnce).isEqualTo(8);
        assertThat(rehearsal.keys())
                .contains(
                        "page/ana/1/call",
                        "page/ana/1/sms",
                        "room",
                        "announce",
                        "ticket",
                        "mail-ana",
                        "mail-everyone-example-com",
                        "call",
                        "invite",
                        "ticket-declared");
    }

    @Test
    void goesFromDeclarationToItsEnd() {
        String id = rehearsal.declare();
        IncidentWorkflow incident = rehearsal.at(id);

        incident.say(new Word.Acknowledge(rehearsal.key(), "Ana Lima", null, null));
        incident.say(new Word.Mitigate(rehearsal.key(), "Ana Lima", "rolled back"));
        incident.say(new Word.Resolve(rehearsal.key(), "Ana Lima", null));
        rehearsal.pass(Duration.ofSeconds(30));
        incident.say(new Word.Close(rehearsal.key(), "Ana Lima", null));
        rehearsal.pass(Duration.ofDays(15));

        Story story = rehearsal.story(id);
        assertThat(story.ended()).isTrue();
        assertThat(story.incident().stage()).isEqualTo(Stage.CLOSED);
        assertThat(story.incident().board().steps())
                .filteredOn(step -> step.state() != StepState.DONE)
                .extracting(Step::slug)
                .isEmpty();
        assertThat(rehearsal.keys()).contains("ticket-resolved", "review-ana", "review-bo", "news-2-mail-ana");
    }

    @Test
    void refusesWhatCannotBeInOneSentence() {
        String id = rehearsal.declare();

        assertThatThrownBy(() -> rehearsal.at(id).say(new Word.Close(rehearsal.key(), "Ana", null)))
                .hasRootCauseMessage(
                        "message='The incident is DECLARED and cannot become CLOSED before it is RESOLVED.', type='Refused', nonRetryable=true");
    }
}
