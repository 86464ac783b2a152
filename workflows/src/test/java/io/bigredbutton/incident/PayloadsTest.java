package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.cadence.Beat;
import io.bigredbutton.paging.Turn;
import io.bigredbutton.plan.Purpose;
import io.temporal.api.common.v1.Payload;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadsTest {

    private final ObjectMapper json = Payloads.json();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledge",
                "pass-on",
                "mitigate",
                "resolve",
                "close",
                "reopen",
                "cancel",
                "severity",
                "note",
                "update",
                "role",
                "retry",
                "skip",
                "done"
            })
    void aWordComesBackAsItWentAndWithFieldsThatAreNotKnownYet(String verb) throws JsonProcessingException {
        Word word = Saying.declared().word(verb);

        ObjectNode tree = (ObjectNode) json.readTree(json.writeValueAsString(word));
        assertThat(tree.get("verb").asText()).isEqualTo(verb);
        tree.put("later", "a field of a later version");

        assertThat(json.treeToValue(tree, Word.class)).isEqualTo(word);
    }

    @Test
    void everythingInAWordComesBack() {
        same(
                new Word.Note("k", "Cy", "indicator", "p99 is 7 s", Instant.parse("2026-11-23T09:00:00.123Z")),
                Word.class);
        same(new Word.Update("k", "Cy", "We look.", Duration.ofMinutes(5)), Word.class);
        same(new Word.TakeRole("k", "Cy", Role.COMMANDER, "Ana Lima"), Word.class);
    }

    @Test
    void aDeclarationThatCarriesAnIncidentComesBackWhole() {
        Saying saying = Saying.in(Stage.MITIGATED);
        saying.says("severity");
        saying.says("role");
        saying.says(new Word.Update("u", "Cy", "We look.", Duration.ofMinutes(5)));
        Beat beat = new Beat(3, 1, Saying.START, null);
        Declaration first = Plans.declaration(
                saying.incident().id().value(), Saying.START, Plans.without(Purpose.TALK, "Slack is off."));

        same(first, Declaration.class);
        same(first.carrying(new Carried(saying.incident(), new Turn(2, 1), beat)), Declaration.class);
    }

    private static <T> void same(T value, Class<T> type) {
        Payload payload = Payloads.converter().toPayload(value).orElseThrow();

        assertThat(Payloads.converter().fromPayload(payload, type, type)).isEqualTo(value);
    }
}
