package io.bigredbutton.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5S, 0 s",
        "PT41S, 41 s",
        "PT119S, 119 s",
        "PT2M, 2 min",
        "PT119M, 119 min",
        "PT2H, 2 h",
        "PT47H, 47 h",
        "PT48H, 2 days"
    })
    void areSaidInWholeUnits(Duration period, String words) {
        assertThat(Periods.say(period)).isEqualTo(words);
    }
}
