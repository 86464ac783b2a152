package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.paging.Pager;
import io.bigredbutton.response.StepState;
import io.bigredbutton.response.Tickets;
import io.bigredbutton.timeline.Entry;
import io.bigredbutton.timeline.Story;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An incident whose history has grown so long that the engine suggests a new run. */
class NewRunTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void goesOnWithWhatWasBeingTriedWhoseTurnItWasAndWhenPeopleWereReminded() {
        rehearsal.vendors().stumble("/ticket", "Jira answered 503.");
        String id = rehearsal.declare();
        rehearsal.pass(Duration.ofMinutes(37));

        rehearsal.fillTheHistory(id);

        assertThat(runs(id)).isEqualTo(2);
        rehearsal.vendors().mend("/ticket");
        rehearsal.pass(Duration.ofMinutes(22));
        assertThat(rehearsal.orders(Pager.Page.class, page -> page.key().contains("/page/bo/4/")))
                .extracting(Pager.Page::triedBefore)
                .containsExactly(false, false, true, true);
        assertThat(rehearsal.orders(Pager.Page.class, page -> page.key().contains("/page/ana/5/")))
                .extracting(Pager.Page::triedBefore)
                .containsOnly(false);
        assertThat(rehearsal.orders(Tickets.Writing.class, order -> true))
                .singleElement()
                .extracting(Tickets.Writing::triedBefore)
                .isEqualTo(true);
        assertThat(rehearsal.keys()).containsOnlyOnce("room", "mail-ana", "reminder/1", "question/1", "question/2");
        assertThat(rehearsal.keys()).doesNotContain("reminder/2", "question/3");
        rehearsal.pass(Duration.ofMinutes(2));
        assertThat(rehearsal.keys()).containsOnlyOnce("reminder/2");
    }

    @Test
    void isOneStory() {
        rehearsal.vendors().stumble("/ticket", "Jira answered 503.");
        String id = rehearsal.declare();
        rehearsal.fillTheHistory(id);
        rehearsal.vendors().mend("/ticket");
        rehearsal.pass(Duration.ofMinutes(1));
        rehearsal.acknowledge(id);

        Story story = rehearsal.story(id);

        assertThat(story.ended()).isFalse();
        assertThat(story.incident().heard()).hasSize(10);
        assertThat(story.incident().board().find("ticket"))
                .get()
                .extracting("state")
                .isEqualTo(StepState.DONE);
        assertThat(story.incident().board().find("page"))
                .get()
                .extracting("state")
                .isEqualTo(StepState.DONE);
        assertThat(story.entries()).extracting(Entry::kind).containsOnlyOnce("declared", "acknowledged");
        assertThat(story.entries())
                .filteredOn(entry -> "room".equals(entry.step()))
                .singleElement()
                .extracting(Entry::text)
                .isEqualTo("Made C1.");
    }

    @Test
    void isFoundByWhatItWasFoundByBefore() {
        String id = rehearsal.declare();
        rehearsal.say(id, new Word.ChangeSeverity(rehearsal.key(), "Cy", new Severity("SEV1"), null));
        rehearsal.say(id, new Word.Mitigate(rehearsal.key(), "Cy", null));

        rehearsal.fillTheHistory(id);

        assertThat(runs(id)).isEqualTo(2);
        assertThat(rehearsal.records().attributes(id))
                .containsEntry("BrbState", "MITIGATED")
                .containsEntry("BrbSeverity", "SEV1")
                .containsEntry("BrbWords", "Checkout is failing inc-20261123-amber-falcon inc 20261123 amber falcon");
        assertThat(rehearsal.records().memo(id))
                .containsEntry("title", "Checkout is failing")
                .containsEntry("keyHash", "k")
                .containsKey("declaredAt");
    }

    @Test
    void doesNotSetTheReviewTwiceNorForgetWhenItWasClosed() {
        String id = rehearsal.declare("inc-20261123-amber-falcon", Plans.reopenableFor(Duration.ofDays(2)));
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Close(rehearsal.key(), "Cy", null));
        rehearsal.pass(Duration.ofDays(1));

        rehearsal.fillTheHistory(id);
        rehearsal.pass(Duration.ofHours(23));
        assertThat(rehearsal.story(id).ended()).isFalse();
        rehearsal.pass(Duration.ofHours(2));

        assertThat(rehearsal.story(id).ended()).isTrue();
        assertThat(runs(id)).isEqualTo(2);
        assertThat(rehearsal.keys()).containsOnlyOnce("review-ana", "review-bo");
    }

    @Test
    void stillDropsAKeyThatTheFirstRunHeard() {
        String id = rehearsal.declare();
        Word once = new Word.Update("once", "Ana Lima", "We look.", null);
        rehearsal.say(id, once);
        rehearsal.fillTheHistory(id);

        assertThat(rehearsal.say(id, once)).isFalse();

        assertThat(rehearsal.keys()).containsOnlyOnce("news-1-room").doesNotContain("news-2-room");
    }

    private long runs(String id) {
        List<HistoryEvent> events = rehearsal.records().allRuns(id);
        return events.stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED)
                .count();
    }
}
