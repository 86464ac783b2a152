package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.response.Kind;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HearingTest {

    private final Saying saying = Saying.declared();

    @Test
    void resolvingFromDeclaredAlsoMitigates() {
        saying.says("resolve");

        assertThat(saying.incident().mitigatedAt())
                .isEqualTo(saying.incident().resolvedAt())
                .isEqualTo(Saying.START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void reopeningForgetsWhenItWasOverAndWhoHadItAndCountsTheOpening() {
        saying.says("acknowledge");
        saying.says("resolve");
        saying.says("close");

        saying.says("reopen");

        Incident open = saying.incident();
        assertThat(open.opening()).isEqualTo(2);
        assertThat(open.openedAt()).isEqualTo(Saying.START.plus(Duration.ofMinutes(4)));
        assertThat(open.declaredAt()).isEqualTo(Saying.START);
        assertThat(new Object[] {open.mitigatedAt(), open.resolvedAt(), open.closedAt(), open.acknowledged()})
                .containsOnlyNulls();
        assertThat(open.board().steps())
                .filteredOn(
                        step -> step.opening() == 2 && step.kind() != Kind.NEWS_ROOM && step.kind() != Kind.NEWS_MAIL)
                .extracting(Step::slug)
                .containsExactly("page", "ticket-declared", "ticket-resolved", "review-ana", "review-bo");
    }

    @Test
    void severityIsRaisedWithAWordAndLoweredOnlyWithAReason() {
        assertThat(severity("SEV2", null).changed()).isTrue();
        assertThat(severity("SEV1", null).changed()).isTrue();
        assertThat(severity("SEV1", null).changed()).isFalse();

        assertThat(severity("SEV2", " ").refusal()).isEqualTo("Lowering severity from SEV1 to SEV2 takes a reason.");
        assertThat(severity("SEV2", "few are hit").changed()).isTrue();
        assertThat(saying.incident().news())
                .extracting(News::text)
                .containsExactly(
                        "Severity SEV2 given by Ana Lima.",
                        "Severity raised from SEV2 to SEV1 by Ana Lima.",
                        "Severity lowered from SEV1 to SEV2 by Ana Lima: few are hit");
    }

    @Test
    void aSeverityThatThePlanDoesNotKnowIsRefusedWithThoseItKnows() {
        assertThat(severity("SEV9", null).refusal()).isEqualTo("severity must be one of SEV1, SEV2.");
    }

    @Test
    void aStepThatIsNotThereIsRefusedByName() {
        String sentence = "The incident has no step 'cofee'.";

        assertThat(saying.says(new Word.Retry("1", "Cy", "cofee", null)).refusal())
                .isEqualTo(sentence);
        assertThat(saying.says(new Word.Skip("2", "Cy", "cofee", null)).refusal())
                .isEqualTo(sentence);
        assertThat(saying.says(new Word.ByHand("3", "Cy", "cofee", null)).refusal())
                .isEqualTo(sentence);
    }

    @Test
    void anotherWordUnderTheSameKeyContradicts() {
        saying.says(new Word.Mitigate("same", "Ana Lima", "rolled back"));

        assertThat(saying.incident().contradicts(new Word.Mitigate("same", "Ana Lima", "rolled back")))
                .isFalse();
        assertThat(saying.incident().contradicts(new Word.Mitigate("same", "Ana Lima", "restarted")))
                .isTrue();
        assertThat(saying.incident().contradicts(new Word.Resolve("same", "Ana Lima", "rolled back")))
                .isTrue();
        assertThat(saying.incident().contradicts(new Word.Mitigate("other", "Ana Lima", "restarted")))
                .isFalse();
    }

    @Test
    void theSecondToAcknowledgeChangesNothing() {
        saying.says("acknowledge");

        assertThat(saying.says(new Word.Acknowledge("k", "Bo Chen", null, null)).changed())
                .isFalse();
        assertThat(saying.incident().acknowledged()).extracting("by").isEqualTo("Ana Lima");
        assertThat(saying.says("pass-on").changed()).isFalse();
    }

    @Test
    void pagingDoneByHandAcknowledges() {
        saying.says(new Word.ByHand("k", "Cy", "page", null));

        assertThat(saying.incident().acknowledged()).extracting("by", "how").containsExactly("Cy", "reached by hand");
        assertThat(saying.incident().board().is("page", StepState.DONE)).isTrue();
    }

    @Test
    void aFalseAlarmSkipsWhatIsLeftAndStillTellsEverybody() {
        saying.says("cancel");

        assertThat(saying.incident().board().steps())
                .filteredOn(step -> step.state() == StepState.WAITING)
                .extracting(Step::slug)
                .containsExactly("news-1-mail-ana", "news-1-mail-everyone-example-com");
    }

    @Test
    void anUpdateThatPromisesTheNextIsOwedThen() {
        saying.says(new Word.Update("k", "Ana Lima", "We look.", Duration.ofMinutes(7)));
        assertThat(saying.incident().updateDue()).isEqualTo(Saying.START.plus(Duration.ofMinutes(8)));

        saying.says("mitigate");
        assertThat(saying.incident().updateDue()).isEqualTo(Saying.START.plus(Duration.ofMinutes(32)));
    }

    @Test
    void whatAnAlertSaysAfterAFalseAlarmChangesNothing() {
        saying.says("cancel");

        assertThat(saying.incident().alertSaid("Firing.", Saying.START)).isSameAs(saying.incident());
    }

    private Heard severity(String name, @Nullable String reason) {
        return saying.says(new Word.ChangeSeverity(saying.key(), "Ana Lima", new Severity(name), reason));
    }
}
