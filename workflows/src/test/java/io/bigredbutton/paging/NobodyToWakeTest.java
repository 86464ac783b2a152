package io.bigredbutton.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Plans;
import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.Vendors;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.response.StepState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page that is a person's turn, since no telephone can ring. */
class NobodyToWakeTest {

    private static final String ID = "inc-20261123-amber-falcon";

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void failsWithTheTelephoneTreeWhenEveryNumberIsRefusedAndRingsAgainWhenAPersonSaysSo() {
        rehearsal.vendors().refuse("/page/", "Twilio refused the number.");
        String id = rehearsal.declare();

        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.FAILED);
        assertThat(rehearsal.step(id, "page").lastFailure())
                .isEqualTo(
                        "Twilio refused the number. Reach them by hand: Ana Lima +15550100001, Bo Chen +15550100002.");
        rehearsal.pass(Duration.ofHours(2));
        assertThat(pages()).isEmpty();

        rehearsal.vendors().mend("/page/");
        rehearsal.say(id, new Word.Retry(rehearsal.key(), "Cy", "page", null));
        rehearsal.pass(Duration.ofSeconds(2));
        assertThat(pages()).contains("page/ana/2/call");
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.RUNNING);
    }

    @Test
    void doneByHandAcknowledgesAPageThatFailedAndRingsNobodyAfterwards() {
        rehearsal.vendors().refuse("/page/", "Twilio refused the number.");
        String id = rehearsal.declare();

        rehearsal.vendors().mend("/page/");
        rehearsal.say(id, new Word.ByHand(rehearsal.key(), "Cy", "page", null));
        rehearsal.pass(Duration.ofHours(1));

        assertThat(pages()).isEmpty();
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.DONE);
        assertThat(rehearsal.story(id).incident().acknowledged())
                .extracting("by")
                .isEqualTo("Cy");
    }

    @Test
    void skippingAPageThatFailedRingsNobodyAfterwards() {
        rehearsal.vendors().refuse("/page/", "Twilio refused the number.");
        String id = rehearsal.declare();

        rehearsal.vendors().mend("/page/");
        rehearsal.say(id, new Word.Skip(rehearsal.key(), "Cy", "page", "everybody is here"));
        rehearsal.pass(Duration.ofHours(1));

        assertThat(pages()).isEmpty();
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.SKIPPED);
    }

    @Test
    void isAPersonsTurnFromTheFirstMomentWhereNothingCanWakeAnybody() {
        String id = rehearsal.declare(ID, Plans.without(Purpose.WAKE, "Twilio is off: TWILIO_AUTH_TOKEN is not set."));

        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.FAILED);
        assertThat(rehearsal.step(id, "page").lastFailure())
                .startsWith("Twilio is off: TWILIO_AUTH_TOKEN is not set. Reach them by hand: Ana Lima +15550100001");
        rehearsal.say(id, new Word.Retry(rehearsal.key(), "Cy", "page", null));
        rehearsal.pass(Duration.ofHours(1));
        assertThat(pages()).isEmpty();
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.FAILED);

        rehearsal.acknowledge(id);
        rehearsal.pass(Duration.ofHours(1));
        assertThat(pages()).isEmpty();
        assertThat(rehearsal.step(id, "page").state()).isEqualTo(StepState.DONE);
    }

    private List<String> pages() {
        return rehearsal.vendors().asked().stream()
                .map(Vendors.Asked::key)
                .filter(key -> key.startsWith("page/"))
                .toList();
    }
}
