package io.engagementdesk.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of the day, also on the days on which the clocks change. */
class HoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "8, 2026-05-04T05:59:00Z, 2026-05-04T06:00:00Z",
        "8, 2026-05-04T06:00:00Z, 2026-05-05T06:00:00Z", // the same moment is over
        "8, 2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z", // an hour later in winter
        "2, 2027-03-27T12:00:00Z, 2027-03-28T01:00:00Z", // two o'clock is three o'clock
        "2, 2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z", // two o'clock comes twice
        "2, 2026-10-25T00:30:00Z, 2026-10-26T01:00:00Z",
        "0, 2026-12-31T22:30:00Z, 2026-12-31T23:00:00Z"
    })
    void theNextDigestLeavesAtItsHour(int hour, Instant now, Instant next) {
        assertThat(DayHours.next(hour, now, BERLIN)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 7, 2026-05-04T18:00:00Z, 2026-05-05T05:00:00Z",
        "20, 7, 2026-05-05T04:59:00Z, 2026-05-05T05:00:00Z",
        "20, 7, 2026-05-05T05:00:00Z,",
        "20, 7, 2026-05-04T12:00:00Z,",
        "12, 14, 2026-05-04T10:30:00Z, 2026-05-04T12:00:00Z",
        "12, 14, 2026-05-04T12:00:00Z,"
    })
    void quietHoursMayGoOverMidnight(int from, int until, Instant now, Instant over) {
        assertThat(new QuietHours(from, until).over(now, BERLIN).orElse(null)).isEqualTo(over);
    }
}
