package io.bigredbutton.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.Vendors;
import io.bigredbutton.incident.Word;
import io.bigredbutton.response.StepState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagingTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void pagesTheNextPersonOnlyWhenNobodyAnswersInTime() {
        String id = rehearsal.declare();

        assertThat(pages()).containsExactlyInAnyOrder("page/ana/1/call", "page/ana/1/sms");
        rehearsal.pass(Duration.ofSeconds(290));
        assertThat(pages()).hasSize(2);

        rehearsal.pass(Duration.ofSeconds(20));
        assertThat(pages()).hasSize(4).contains("page/bo/1/call", "page/bo/1/sms");
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.RUNNING);
    }

    @Test
    void pagesRoundAfterRoundWithNewKeysAndTokens() {
        rehearsal.declare();

        rehearsal.pass(Duration.ofMinutes(16));

        assertThat(pages())
                .filteredOn(key -> key.endsWith("call"))
                .containsExactly("page/ana/1/call", "page/bo/1/call", "page/ana/2/call", "page/bo/2/call");
        List<Pager.Page> texts =
                rehearsal.orders(Pager.Page.class, page -> page.key().endsWith("sms"));
        assertThat(texts)
                .extracting(Pager.Page::token)
                .doesNotHaveDuplicates()
                .allMatch(t -> t.matches("P-[0-9A-F]{6}"));
        assertThat(texts).extracting(Pager.Page::triedBefore).containsOnly(false);
        assertThat(texts).extracting(Pager.Page::words).containsOnly("Checkout is failing");
    }

    @Test
    void callAndTextOfOnePageCarryOneToken() {
        rehearsal.declare();

        assertThat(rehearsal.orders(Pager.Page.class, page -> true))
                .extracting(Pager.Page::token)
                .hasSize(2)
                .containsOnly(
                        rehearsal.orders(Pager.Page.class, page -> true).get(0).token());
    }

    @Test
    void stopsWhenSomebodyAcknowledges() {
        String id = rehearsal.declare();

        rehearsal.acknowledge(id);
        rehearsal.pass(Duration.ofHours(1));

        assertThat(pages()).hasSize(2);
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.DONE);
        assertThat(rehearsal.story(id).incident().acknowledged())
                .extracting("by")
                .isEqualTo("Ana Lima");
    }

    @Test
    void passesOnToTheNextPersonAtOnce() {
        String id = rehearsal.declare();

        rehearsal.say(id, new Word.PassOn(rehearsal.key(), "Ana Lima", "ana"));
        rehearsal.pass(Duration.ofSeconds(2));

        assertThat(pages()).contains("page/bo/1/call");
    }

    @Test
    void isNotPassedOnBySomebodyWhoseTurnItIsNot() {
        String id = rehearsal.declare();

        rehearsal.say(id, new Word.PassOn(rehearsal.key(), "Bo Chen", "bo"));
        rehearsal.pass(Duration.ofMinutes(1));

        assertThat(pages()).hasSize(2);
    }

    @Test
    void goesOnAtOnceWhenTheCallIsReportedFailedButNotRoundAndRound() {
        String id = rehearsal.declare();

        rehearsal.at(id).pageReported(report("ana", 1, "call", false));
        rehearsal.pass(Duration.ofSeconds(5));
        assertThat(pages()).contains("page/bo/1/call");

        rehearsal.at(id).pageReported(report("bo", 1, "call", false));
        rehearsal.pass(Duration.ofMinutes(4));
        assertThat(pages()).doesNotContain("page/ana/2/call");
        rehearsal.pass(Duration.ofMinutes(2));
        assertThat(pages()).contains("page/ana/2/call");
    }

    @Test
    void doesNotGoOnForAReportOfAnEarlierPageOrOfATextMessage() {
        String id = rehearsal.declare();

        rehearsal.at(id).pageReported(report("bo", 1, "call", false));
        rehearsal.at(id).pageReported(report("ana", 2, "call", false));
        rehearsal.at(id).pageReported(report("ana", 1, "sms", false));
        rehearsal.at(id).pageReported(report("ana", 1, "call", true));
        rehearsal.pass(Duration.ofMinutes(1));

        assertThat(pages()).hasSize(2);
    }

    @Test
    void goesOnAtOnceWhenBothWaysToSomebodyAreRefused() {
        rehearsal.vendors().refuse("/page/ana/", "Ana Lima's number is not a telephone number.");

        String id = rehearsal.declare();

        assertThat(pages()).containsExactlyInAnyOrder("page/bo/1/call", "page/bo/1/sms");
        rehearsal.pass(Duration.ofMinutes(6));
        assertThat(pages()).contains("page/bo/2/call").noneMatch(key -> key.contains("ana"));
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.RUNNING);
    }

    @Test
    void keepsTryingWhileTheTelephonesAreOutOfOrderAndGoesOnMeanwhile() {
        rehearsal.vendors().stumble("/page/", "Twilio answered 503.");
        String id = rehearsal.declare();

        rehearsal.pass(Duration.ofMinutes(5));
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.RETRYING);
        assertThat(rehearsal.step(id, "page").lastFailure()).isEqualTo("Twilio answered 503.");
        rehearsal.vendors().mend("/page/");
        rehearsal.pass(Duration.ofSeconds(30));

        assertThat(pages()).contains("page/ana/1/call", "page/bo/1/call");
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.RUNNING);
    }

    @Test
    void isSkippedWhenTheIncidentIsResolvedFirst() {
        String id = rehearsal.declare();

        rehearsal.resolve(id);
        rehearsal.pass(Duration.ofHours(1));

        assertThat(pages()).hasSize(2);
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.SKIPPED);
        assertThat(rehearsal.step(id, "page").lastFailure())
                .isEqualTo("Nobody was needed any more: it was resolved first.");
    }

    @Test
    void beginsWithTheFirstAgainAfterAReopeningUnderNewKeys() {
        rehearsal.vendors().refuse("/page/ana/", "Ana Lima's number is not a telephone number.");
        String id = rehearsal.declare();
        rehearsal.pass(Duration.ofMinutes(11));
        rehearsal.acknowledge(id);
        rehearsal.resolve(id);
        rehearsal.vendors().mend("/page/ana/");

        rehearsal.say(id, new Word.Reopen(rehearsal.key(), "Cy", "it is back"));
        rehearsal.pass(Duration.ofSeconds(2));

        assertThat(pages()).contains("page/ana/1/call/r2", "page/ana/1/sms/r2").doesNotContain("page/bo/1/call/r2");
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.RUNNING);
        assertThat(rehearsal.story(id).incident().acknowledged()).isNull();
    }

    @Test
    void isDoneForSomebodyWhoAcknowledgesBeforeAnyPageWasAccepted() {
        rehearsal.vendors().stumble("/page/", "Twilio answered 503.");
        String id = rehearsal.declare();

        rehearsal.acknowledge(id);
        rehearsal.vendors().mend("/page/");
        rehearsal.pass(Duration.ofMinutes(30));

        assertThat(pages()).isEmpty();
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.DONE);
    }

    private List<String> pages() {
        return rehearsal.vendors().asked().stream()
                .map(Vendors.Asked::key)
                .filter(key -> key.startsWith("page/"))
                .toList();
    }

    private static PageReport report(String person, int round, String channel, boolean reached) {
        return new PageReport(person, 1, round, channel, reached, "The telephone was busy.");
    }
}
