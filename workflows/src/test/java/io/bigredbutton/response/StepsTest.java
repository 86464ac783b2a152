package io.bigredbutton.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Plans;
import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.timeline.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final String ID = "inc-20261123-amber-falcon";

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aStepThatFailsIsTriedUntilItSucceedsAndTheOthersDoNotWait() {
        rehearsal.vendors().stumble("/ticket", "Jira answered 503.");
        String id = rehearsal.declare();

        rehearsal.pass(Duration.ofMinutes(2));
        assertThat(rehearsal.step(id, "ticket").state()).isEqualTo(StepState.RETRYING);
        assertThat(rehearsal.step(id, "ticket").lastFailure()).isEqualTo("Jira answered 503.");
        assertThat(rehearsal.step(id, "room").state()).isEqualTo(StepState.DONE);
        rehearsal.vendors().mend("/ticket");
        rehearsal.pass(Duration.ofMinutes(1));

        Step ticket = rehearsal.step(id, "ticket");
        assertThat(ticket.state()).isEqualTo(StepState.DONE);
        assertThat(ticket.attempt()).isGreaterThan(5);
        assertThat(rehearsal.story(id).entries())
                .filteredOn(entry -> "ticket".equals(entry.step()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.attempts()).isEqualTo(ticket.attempt());
                    assertThat(entry.text()).matches("Made OPS-1\\. \\([0-9]+ attempts since [0-9:]{8} UTC\\.\\)");
                });
    }

    @Test
    void aStepThatFailedForGoodLeavesALineAndIsTriedAgainOnAPersonsWord() {
        rehearsal.vendors().refuse("/room", "Slack refused the token.");
        String id = rehearsal.declare();

        assertThat(rehearsal.step(id, "room").state()).isEqualTo(StepState.FAILED);
        assertThat(rehearsal.step(id, "invite").state()).isEqualTo(StepState.WAITING);
        assertThat(texts(id))
                .contains("Open a room: failed for good. Slack refused the token. Retry it, skip it, or mark it done by"
                        + " hand.");

        rehearsal.vendors().mend("/room");
        rehearsal.say(id, new Word.Retry(rehearsal.key(), "Cy", "room", "the token is new"));

        assertThat(rehearsal.step(id, "room").state()).isEqualTo(StepState.DONE);
        assertThat(rehearsal.step(id, "invite").state()).isEqualTo(StepState.DONE);
        assertThat(rehearsal.orders(Rooms.Opening.class, order -> true))
                .singleElement()
                .extracting(Rooms.Opening::triedBefore)
                .isEqualTo(true);
        assertThat(texts(id)).contains("Open a room: tried again by Cy: the token is new");
    }

    @Test
    void everyFirstAttemptSaysThatItWasNotTriedBefore() {
        rehearsal.declare();

        assertThat(rehearsal.orders(Order.class, order -> true))
                .hasSizeGreaterThan(9)
                .noneMatch(Order::triedBefore);
    }

    @Test
    void skippingWhatIsBeingTriedStopsItAndWhatNeedsIt() {
        rehearsal.vendors().stumble("/room", "Slack answered 503.");
        String id = rehearsal.declare();

        rehearsal.say(id, new Word.Skip(rehearsal.key(), "Cy", "room", "we sit together"));
        rehearsal.vendors().mend("/room");
        rehearsal.pass(Duration.ofMinutes(5));

        assertThat(rehearsal.keys()).doesNotContain("room", "invite");
        assertThat(rehearsal.step(id, "room").state()).isEqualTo(StepState.SKIPPED);
        assertThat(rehearsal.step(id, "room").lastFailure()).isEqualTo("Skipped by Cy: we sit together");
        assertThat(rehearsal.step(id, "invite").state()).isEqualTo(StepState.SKIPPED);
        assertThat(rehearsal.step(id, "invite").lastFailure()).isEqualTo("There is no room.");
        assertThat(texts(id)).contains("Open a room: skipped by Cy: we sit together");
    }

    @Test
    void whatAPersonDidByHandIsNotTriedAnyMore() {
        rehearsal.vendors().refuse("mail-ana", "The mail server refused the address.");
        String id = rehearsal.declare();

        rehearsal.vendors().mend("mail-ana");
        rehearsal.say(id, new Word.ByHand(rehearsal.key(), "Cy", "mail-ana", null));
        rehearsal.pass(Duration.ofMinutes(5));

        assertThat(rehearsal.step(id, "mail-ana").state()).isEqualTo(StepState.BY_HAND);
        assertThat(rehearsal.keys()).doesNotContain("mail-ana").contains("mail-everyone-example-com");
    }

    @Test
    void aVendorThatIsOffIsSkippedWithTheReasonAlsoAfterAReopening() {
        String off = "Mail is off: SMTP_HOST is not set.";
        String id = rehearsal.declare(ID, Plans.without(Purpose.REVIEW, off));
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Reopen(rehearsal.key(), "Cy", "it is back"));
        rehearsal.resolve(id);

        assertThat(rehearsal.story(id).incident().board().of(Kind.INVITE_TO_REVIEW))
                .hasSize(2)
                .allSatisfy(step -> {
                    assertThat(step.state()).isEqualTo(StepState.SKIPPED);
                    assertThat(step.lastFailure()).isEqualTo(off);
                });
        assertThat(rehearsal.keys()).noneMatch(key -> key.startsWith("review"));
    }

    @Test
    void theRoomHearsNewsInOrderAlsoWhereItComesLate() {
        rehearsal.vendors().stumble("/room", "Slack answered 503.");
        String id = rehearsal.declare();
        rehearsal.acknowledge(id);
        update(id, "first");
        update(id, "second");

        rehearsal.vendors().mend("/room");
        rehearsal.pass(Duration.ofMinutes(1));
        update(id, "third");

        assertThat(rehearsal.orders(Rooms.Message.class, said -> said.key().contains("/news-")))
                .extracting(Rooms.Message::text)
                .containsExactly("Ana Lima has it.", "first (Ana Lima)", "second (Ana Lima)", "third (Ana Lima)");
    }

    @Test
    void newsThatCannotBeToldDoesNotHoldUpTheNext() {
        rehearsal.vendors().refuse("news-1-room", "Slack refused the text.");
        String id = rehearsal.declare();

        update(id, "first");
        update(id, "second");

        assertThat(rehearsal.step(id, "news-1-room").state()).isEqualTo(StepState.FAILED);
        assertThat(rehearsal.step(id, "news-2-room").state()).isEqualTo(StepState.DONE);
    }

    @Test
    void anUpdateIsMailedToEveryStakeholderInTheThreadOfTheFirstMail() {
        String id = rehearsal.declare();

        update(id, "The database is back.");

        assertThat(rehearsal.orders(Mails.Letter.class, mail -> mail.key().contains("/news-1-")))
                .hasSize(2)
                .allSatisfy(mail -> {
                    assertThat(mail.text()).startsWith("The database is back.");
                    assertThat(mail.subject()).isEqualTo("Re: [" + ID + "] Checkout is failing");
                })
                .extracting(Mails.Letter::thread)
                .containsExactlyInAnyOrder(ID + "/mail-ana", ID + "/mail-everyone-example-com");
    }

    @Test
    void aFalseAlarmTellsEverybodyStopsTheRestAndEnds() {
        rehearsal.vendors().stumble("/ticket", "Jira answered 503.");
        String id = rehearsal.declare();

        rehearsal.say(id, new Word.Cancel(rehearsal.key(), "Cy", "a test"));
        rehearsal.pass(Duration.ofMinutes(1));

        Story story = rehearsal.story(id);
        assertThat(story.ended()).isTrue();
        assertThat(rehearsal.orders(Mails.Letter.class, mail -> mail.key().contains("/news-1-")))
                .extracting(Mails.Letter::text)
                .allMatch(text -> text.startsWith("False alarm by Cy: a test"))
                .hasSize(2);
        assertThat(story.incident().board().of(Kind.WRITE_TICKET))
                .extracting(Step::state)
                .containsExactly(StepState.SKIPPED);
        assertThat(rehearsal.keys()).contains("news-1-room").noneMatch(key -> key.startsWith("review"));
    }

    @Test
    void everyActivityAndTimerHasASummary() {
        String id = rehearsal.declare();

        assertThat(rehearsal.history(id))
                .filteredOn(event ->
                        event.hasActivityTaskScheduledEventAttributes() || event.hasTimerStartedEventAttributes())
                .hasSizeGreaterThan(11)
                .allMatch(
                        event -> !event.getUserMetadata().getSummary().getData().isEmpty());
    }

    private void update(String id, String text) {
        rehearsal.say(id, new Word.Update(rehearsal.key(), "Ana Lima", text, null));
        rehearsal.pass(Duration.ofSeconds(1));
    }

    private List<String> texts(String id) {
        return rehearsal.story(id).entries().stream().map(entry -> entry.text()).toList();
    }
}
