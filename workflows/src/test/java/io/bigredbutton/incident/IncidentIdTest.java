package io.bigredbutton.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentIdTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void isADateAndTwoWords() {
        assertThat(IncidentId.of(DAY, "key", 0).value()).matches("inc-20261103-[a-z]+-[a-z]+");
    }

    @Test
    void isTheSameForTheSamePressOnEveryMachine() {
        assertThat(IncidentId.of(DAY, "key", 0)).isEqualTo(IncidentId.of(DAY, "key", 0));
        assertThat(IncidentId.of(DAY, "key", 0)).hasToString("inc-20261103-indigo-walrus");
        assertThat(Hash.of("a", "bc")).isEqualTo(Hash.of("a", "bc")).isNotEqualTo(Hash.of("ab", "c"));
    }

    @Test
    void hasFurtherChoicesWhereTheWordsAreTaken() {
        List<IncidentId> choices = IntStream.range(0, 20)
                .mapToObj(choice -> IncidentId.of(DAY, "key", choice))
                .distinct()
                .toList();

        assertThat(choices).hasSizeGreaterThan(18);
    }

    @Test
    void spreadsOverManyWords() {
        long different = IntStream.range(0, 1000)
                .mapToObj(i -> IncidentId.of(DAY, "key " + i, 0))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(800);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inc-",
                "inc-2026-a-b",
                "inc-20261103-amber",
                "inc-20261103-Amber-falcon",
                "inc-20261103-a-b\n"
            })
    void anythingElseIsNoId(String text) {
        assertThat(IncidentId.possible(text)).isFalse();
        assertThat(IncidentId.possible("inc-20261103-amber-falcon")).isTrue();
    }
}
