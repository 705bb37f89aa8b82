package io.engagementdesk.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.calendar.Diary;
import io.engagementdesk.calendar.Holidays;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.WorkingWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three good times, wherever the client is and whatever his clocks do. */
class SuggestionTests {

    private static final Duration HALF = Duration.ofMinutes(30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Suggestions suggestions = new Suggestions(new AppointmentProperties(
            Duration.ofHours(1), Duration.ofDays(28), LocalTime.of(8, 0), LocalTime.of(19, 0)));

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-11-23T06:00:00Z",
        "America/New_York, 2026-11-23T06:00:00Z",
        "Asia/Kolkata, 2026-11-23T06:00:00Z",
        "Europe/Kyiv, 2026-03-27T06:00:00Z", // the clocks change on the 29th
        "America/New_York, 2026-03-06T06:00:00Z",
        "Europe/Berlin, 2028-02-28T06:00:00Z",
        "Europe/Berlin, 2026-12-30T06:00:00Z"
    })
    void theyAreThreeOnDifferentDaysWhileTheClientIsAwakeAndSomebodyWorks(ZoneId zone, Instant now) {
        List<Slot> suggested = suggestions.of(free(now), zone);
        assertThat(suggested).hasSize(3).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
        assertThat(suggested.stream().map(slot -> slot.start().atZone(zone).toLocalDate()))
                .doesNotHaveDuplicates();
        assertThat(suggested).allSatisfy(slot -> {
            assertThat(slot.start().atZone(zone).getHour()).isBetween(8, 18);
            assertThat(slot.start().atZone(BERLIN).getHour()).isBetween(9, 16);
            assertThat(slot.start().atZone(zone).getMinute() % 30).isZero();
        });
    }

    @Test
    void whoIsAsleepWheneverSomebodyWorksIsStillOfferedTimes() {
        ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
        assertThat(suggestions.of(free(Instant.parse("2026-11-23T06:00:00Z")), honolulu))
                .hasSize(3);
    }

    @Test
    void ofOneDayTheyAreHoursApart() {
        Instant now = Instant.parse("2026-11-23T06:00:00Z");
        List<Slot> day = free(now).stream()
                .filter(slot -> slot.start().isBefore(now.plus(Duration.ofHours(18))))
                .toList();
        List<Slot> suggested = suggestions.of(day, BERLIN);
        assertThat(suggested).hasSize(3);
        assertThat(Duration.between(suggested.get(0).start(), suggested.get(1).start()))
                .isGreaterThanOrEqualTo(Duration.ofHours(2));
    }

    @Test
    void nothingFreeIsNothingSuggested() {
        assertThat(suggestions.of(List.of(), BERLIN)).isEmpty();
    }

    @Test
    void aSlotIsReadBackAsItWasWrittenAndNothingElseIsOne() {
        Slot slot = new Slot(Instant.parse("2026-11-24T09:15:00Z"), "anna");
        assertThat(Slot.parse(slot.toString())).contains(slot);
        assertThat(Stream.of("", "@anna", "anna", "2026-11-24T09:10:00Z@anna", "2026-11-24@anna", "x@y@z"))
                .allSatisfy(text -> assertThat(Slot.parse(text)).isEmpty());
        assertThat(Stream.of("2026-11-24T09:15:00Z@an\0na", "-999999999-01-01T00:00:00Z@anna", Instant.MAX + "@anna"))
                .allSatisfy(text -> assertThat(Slot.parse(text)).isEmpty());
    }

    private static List<Slot> free(Instant now) {
        List<Hours> week = IntStream.rangeClosed(1, 5)
                .mapToObj(day -> new Hours(DayOfWeek.of(day), LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
        return new Diary(new WorkingWeek(BERLIN, week), Holidays.none(), List.of())
                .slots(HALF, now, now.plus(Duration.ofDays(14))).stream()
                        .map(start -> new Slot(start, "anna"))
                        .toList();
    }
}
