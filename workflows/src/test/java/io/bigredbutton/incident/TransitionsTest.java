package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verb in every stage: what it leads to, that it changes nothing, or the sentence that refuses it. */
class TransitionsTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        DECLARED  | acknowledge | DECLARED
        DECLARED  | pass-on     | DECLARED
        DECLARED  | mitigate    | MITIGATED
        DECLARED  | resolve     | RESOLVED
        DECLARED  | close       | The incident is DECLARED and cannot become CLOSED before it is RESOLVED.
        DECLARED  | reopen      | nothing
        DECLARED  | cancel      | CANCELLED
        DECLARED  | severity    | DECLARED
        DECLARED  | note        | DECLARED
        DECLARED  | update      | DECLARED
        DECLARED  | role        | DECLARED
        DECLARED  | retry       | nothing
        DECLARED  | skip        | DECLARED
        DECLARED  | done        | DECLARED
        MITIGATED | acknowledge | nothing
        MITIGATED | pass-on     | nothing
        MITIGATED | mitigate    | nothing
        MITIGATED | resolve     | RESOLVED
        MITIGATED | close       | The incident is MITIGATED and cannot become CLOSED before it is RESOLVED.
        MITIGATED | reopen      | DECLARED
        MITIGATED | cancel      | CANCELLED
        MITIGATED | severity    | MITIGATED
        MITIGATED | note        | MITIGATED
        MITIGATED | update      | MITIGATED
        MITIGATED | role        | MITIGATED
        MITIGATED | skip        | MITIGATED
        RESOLVED  | acknowledge | nothing
        RESOLVED  | pass-on     | nothing
        RESOLVED  | mitigate    | nothing
        RESOLVED  | resolve     | nothing
        RESOLVED  | close       | CLOSED
        RESOLVED  | reopen      | DECLARED
        RESOLVED  | cancel      | The incident is RESOLVED and cannot become CANCELLED.
        RESOLVED  | severity    | RESOLVED
        RESOLVED  | note        | RESOLVED
        RESOLVED  | update      | RESOLVED
        RESOLVED  | role        | RESOLVED
        RESOLVED  | done        | RESOLVED
        CLOSED    | acknowledge | nothing
        CLOSED    | pass-on     | nothing
        CLOSED    | mitigate    | nothing
        CLOSED    | resolve     | nothing
        CLOSED    | close       | nothing
        CLOSED    | reopen      | DECLARED
        CLOSED    | cancel      | The incident is CLOSED and cannot become CANCELLED.
        CLOSED    | severity    | CLOSED
        CLOSED    | note        | CLOSED
        CLOSED    | update      | CLOSED
        CLOSED    | role        | CLOSED
        CLOSED    | skip        | CLOSED
        CANCELLED | acknowledge | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | pass-on     | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | mitigate    | The incident is CANCELLED and cannot become MITIGATED any more: declare a new one.
        CANCELLED | resolve     | The incident is CANCELLED and cannot become RESOLVED any more: declare a new one.
        CANCELLED | close       | The incident is CANCELLED and cannot become CLOSED any more: declare a new one.
        CANCELLED | reopen      | The incident is CANCELLED and cannot become DECLARED any more: declare a new one.
        CANCELLED | cancel      | nothing
        CANCELLED | severity    | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | note        | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | update      | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | role        | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | retry       | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | skip        | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        CANCELLED | done        | The incident is CANCELLED and cannot become anything else any more: declare a new one.
        """)
    void leadsTo(Stage stage, String verb, String expected) {
        Saying saying = Saying.in(stage);
        Incident before = saying.incident();

        Heard heard = saying.says(verb);

        if (expected.endsWith(".")) {
            assertThat(heard.refusal()).isEqualTo(expected);
            assertThat(heard.changed()).isFalse();
            assertThat(heard.incident().stage()).isEqualTo(stage);
            assertThat(heard.incident().board()).isEqualTo(before.board());
        } else if (expected.equals("nothing")) {
            assertThat(heard.refusal()).isNull();
            assertThat(heard.changed()).isFalse();
            assertThat(heard.incident().edit().heard(before.heard()).done()).isEqualTo(before);
        } else {
            assertThat(heard.refusal()).isNull();
            assertThat(heard.changed()).isTrue();
            assertThat(heard.incident().stage()).isEqualTo(Stage.valueOf(expected));
        }
    }

    @ParameterizedTest(name = "{0} heard twice under one key")
    @CsvSource({"acknowledge", "mitigate", "resolve", "cancel", "severity", "note", "update", "role", "skip", "done"})
    void aKeyThatWasHeardChangesNothing(String verb) {
        Saying saying = Saying.declared();
        Word word = saying.word(verb);
        assertThat(saying.says(word).changed()).isTrue();
        Incident after = saying.incident();

        Heard again = saying.says(word);

        assertThat(again.changed()).isFalse();
        assertThat(again.incident()).isSameAs(after);
        assertThat(after.contradicts(word)).isFalse();
    }
}
