package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.paging.PageReport;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.StepState;
import io.bigredbutton.timeline.Entry;
import io.bigredbutton.timeline.Story;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that were said while no worker was up: all of them come before the workflow's first line. */
class NobodyAtWorkTest {

    private final Rehearsal rehearsal = new Rehearsal(false);
    private final String id = rehearsal.declare();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void theStoryIsThereAtOnceWithEveryStep() {
        Story story = rehearsal.story(id);

        assertThat(story.incident().board().find("page"))
                .get()
                .extracting("state")
                .isEqualTo(StepState.WAITING);
        assertThat(story.incident().board().steps()).hasSize(12);
        assertThat(story.entries()).extracting(Entry::kind).containsExactly("declared");
        rehearsal.wake();
    }

    @Test
    void whoAcknowledgedBeforehandIsNotPaged() {
        rehearsal.at(id).told(new Word.Acknowledge("k", "Ana Lima", null, null));

        rehearsal.wake();
        rehearsal.pass(Duration.ofHours(1));

        assertThat(rehearsal.keys()).noneMatch(key -> key.startsWith("page")).contains("room", "news-1-room");
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.DONE);
    }

    @Test
    void theReviewIsSetAlsoForWhoResolvedAndClosedInOneBreath() {
        rehearsal.at(id).told(new Word.Resolve("k1", "Ana Lima", null));
        rehearsal.at(id).told(new Word.Close("k2", "Ana Lima", null));

        rehearsal.wake();

        assertThat(rehearsal.story(id).incident().stage()).isEqualTo(Stage.CLOSED);
        assertThat(rehearsal.keys()).contains("review-ana", "review-bo", "ticket-resolved");
    }

    @Test
    void resolvedReopenedAndResolvedInOneBreathIsOneReviewOfTheLastOpening() {
        rehearsal.at(id).told(new Word.Resolve("k1", "Ana Lima", null));
        rehearsal.at(id).told(new Word.Reopen("k2", "Ana Lima", "it is back"));
        rehearsal.at(id).told(new Word.Resolve("k3", "Ana Lima", null));

        rehearsal.wake();
        rehearsal.pass(Duration.ofDays(6));

        assertThat(rehearsal.orders(Mails.Invitation.class, order -> true))
                .extracting(Mails.Invitation::sequence)
                .containsExactly(1, 1);
        assertThat(rehearsal.keys()).contains("review-reminder/ana/r2");
    }

    @Test
    void whatIsRefusedThenIsALineAndWhatCameTwiceIsReadOnce() {
        rehearsal.at(id).told(new Word.Close("k1", "Cy", null));
        rehearsal.at(id).told(new Word.Mitigate("k2", "Ana Lima", "rolled back"));
        rehearsal.at(id).told(new Word.Mitigate("k2", "Ana Lima", "rolled back"));
        rehearsal.at(id).pageReported(new PageReport("ana", 1, 1, "call", false, "Ana Lima's telephone was busy."));
        rehearsal.at(id).alertSaid("Firing: HighErrorRate on web-2.");

        rehearsal.wake();

        assertThat(rehearsal.story(id).entries())
                .extracting(Entry::text)
                .contains(
                        "Refused: The incident is DECLARED and cannot become CLOSED before it is RESOLVED.",
                        "Ana Lima's telephone was busy.",
                        "Firing: HighErrorRate on web-2.")
                .containsOnlyOnce("Mitigated by Ana Lima: rolled back");
        assertThat(rehearsal.keys()).noneMatch(key -> key.startsWith("page"));
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.SKIPPED);
    }

    @Test
    void aFalseAlarmBeforeTheFirstLinePagesNobodyAndEnds() {
        rehearsal.at(id).told(new Word.Cancel("k", "Cy", "a test"));

        rehearsal.wake();

        assertThat(rehearsal.story(id).ended()).isTrue();
        assertThat(rehearsal.keys()).allMatch(key -> key.startsWith("news-1-mail"));
    }
}
