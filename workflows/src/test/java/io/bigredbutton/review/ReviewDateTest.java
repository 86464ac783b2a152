package io.bigredbutton.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDateTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2026-11-23T11:00:00Z, P3D,   UTC,           2026-11-26T10:00:00Z, the last morning before the deadline",
        "2026-11-23T09:00:00Z, P3D,   UTC,           2026-11-25T10:00:00Z, a deadline before ten has the morning before",
        "2026-11-25T12:00:00Z, P3D,   UTC,           2026-11-27T10:00:00Z, a deadline on a Saturday is a Friday",
        "2026-11-26T12:00:00Z, P3D,   UTC,           2026-11-27T10:00:00Z, a deadline on a Sunday is a Friday",
        "2026-11-23T11:00:00Z, P3D,   Europe/Berlin, 2026-11-26T09:00:00Z, ten in the morning is the people's",
        "2026-11-23T08:00:00Z, PT1H,  UTC,           2026-11-23T09:00:00Z, a deadline within the hour is the deadline",
        "2026-11-23T09:59:00Z, P1D,   UTC,           2026-11-24T09:59:00Z, nobody is called to a review at once",
        "2026-11-27T12:00:00Z, P1D,   UTC,           2026-11-28T12:00:00Z, no working morning is left and so the deadline",
        "2026-10-23T12:00:00Z, P5D,   Europe/Lisbon, 2026-10-28T10:00:00Z, clocks that change do not move the morning",
    })
    void is(Instant resolved, Duration within, ZoneId zone, Instant expected, String why) {
        assertThat(ReviewDate.of(resolved, within, zone)).as(why).isEqualTo(expected);
    }
}
