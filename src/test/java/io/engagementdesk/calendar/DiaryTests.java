package io.engagementdesk.calendar;

import static io.engagementdesk.calendar.Weeks.BERLIN;
import static io.engagementdesk.calendar.Weeks.at;
import static io.engagementdesk.calendar.Weeks.hours;
import static io.engagementdesk.calendar.Weeks.span;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiaryTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF = Duration.ofMinutes(30);

    @Test
    void anHourFitsIntoAMorningOnEveryQuarterUntilItsLastHour() {
        Diary diary = Weeks.empty(Weeks.only(BERLIN, MONDAY, "09:00", "10:30"));

        assertThat(diary.slots(HOUR, at(BERLIN, "2026-11-23T00:00"), at(BERLIN, "2026-11-24T00:00")))
                .containsExactly(
                        at(BERLIN, "2026-11-23T09:00"), at(BERLIN, "2026-11-23T09:15"), at(BERLIN, "2026-11-23T09:30"));
    }

    @Test
    void whatIsTakenIsNotFreeAndWhatTouchesItIs() {
        Diary diary = new Diary(
                Weeks.office(BERLIN),
                Holidays.none(),
                List.of(
                        span(BERLIN, "2026-11-23T09:20", "2026-11-23T15:00"),
                        span(BERLIN, "2026-11-23T12:00", "2026-11-23T16:10")));

        assertThat(diary.slots(Duration.ofMinutes(15), at(BERLIN, "2026-11-23T00:00"), at(BERLIN, "2026-11-24T00:00")))
                .containsExactly(
                        at(BERLIN, "2026-11-23T09:00"),
                        at(BERLIN, "2026-11-23T16:15"),
                        at(BERLIN, "2026-11-23T16:30"),
                        at(BERLIN, "2026-11-23T16:45"));
    }

    @Test
    void theWholeSlotLiesBetweenBothInstants() {
        Diary diary = Weeks.empty(Weeks.office(BERLIN));

        assertThat(diary.slots(HALF, at(BERLIN, "2026-11-23T10:01"), at(BERLIN, "2026-11-23T10:50")))
                .containsExactly(at(BERLIN, "2026-11-23T10:15"));
        assertThat(diary.slots(HALF, at(BERLIN, "2026-11-23T10:01"), at(BERLIN, "2026-11-23T10:01")))
                .isEmpty();
    }

    @Test
    void rangesThatTouchAreOneEvenAcrossMidnight() {
        Diary diary = Weeks.empty(
                new WorkingWeek(BERLIN, List.of(hours(MONDAY, "23:30", "00:00"), hours(TUESDAY, "00:00", "00:30"))));

        assertThat(diary.slots(HOUR, at(BERLIN, "2026-11-23T00:00"), at(BERLIN, "2026-11-25T00:00")))
                .containsExactly(at(BERLIN, "2026-11-23T23:30"));
    }

    @Test
    void theHourThatSpringTakesIsNotWorked() {
        WorkingWeek night = Weeks.only(BERLIN, SUNDAY, "01:00", "04:00");

        assertThat(night.on(LocalDate.of(2026, 3, 29)))
                .containsExactly(
                        new Span(Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-29T02:00:00Z")));
        assertThat(Weeks.only(BERLIN, SUNDAY, "02:00", "03:00").on(LocalDate.of(2026, 3, 29)))
                .isEmpty();
    }

    @Test
    void theHourThatAutumnGivesIsWorkedTwice() {
        WorkingWeek night = Weeks.only(BERLIN, SUNDAY, "02:00", "02:30");

        assertThat(night.on(LocalDate.of(2026, 10, 25)))
                .containsExactly(
                        new Span(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T00:30:00Z")),
                        new Span(Instant.parse("2026-10-25T01:00:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Test
    void nineIsNineBeforeAndAfterTheClockIsChanged() {
        Diary diary = Weeks.empty(Weeks.office(ZoneId.of("America/New_York")));

        assertThat(diary.slots(HOUR, Instant.parse("2026-03-06T00:00:00Z"), Instant.parse("2026-03-10T00:00:00Z")))
                .contains(Instant.parse("2026-03-06T14:00:00Z"), Instant.parse("2026-03-09T13:00:00Z"))
                .doesNotContain(Instant.parse("2026-03-06T13:00:00Z"), Instant.parse("2026-03-09T21:00:00Z"));
    }

    @Test
    void theSouthHasItsSummerInWinter() {
        Diary diary = Weeks.empty(Weeks.only(ZoneId.of("Pacific/Auckland"), MONDAY, "09:00", "10:00"));

        assertThat(diary.slots(HOUR, Instant.parse("2026-09-19T00:00:00Z"), Instant.parse("2026-10-01T00:00:00Z")))
                .containsExactly(Instant.parse("2026-09-20T21:00:00Z"), Instant.parse("2026-09-27T20:00:00Z"));
    }

    @Test
    void halfHoursFromUtcStillBeginOnAQuarter() {
        Diary diary = Weeks.empty(Weeks.only(ZoneId.of("Asia/Kolkata"), FRIDAY, "09:00", "09:30"));

        assertThat(diary.slots(HALF, Instant.parse("2026-11-26T00:00:00Z"), Instant.parse("2026-11-28T00:00:00Z")))
                .containsExactly(Instant.parse("2026-11-27T03:30:00Z"));
    }

    @Test
    void aLeapDayIsADay() {
        Diary diary = Weeks.empty(Weeks.only(BERLIN, TUESDAY, "09:00", "10:00"));

        assertThat(diary.slots(HOUR, at(BERLIN, "2028-02-28T00:00"), at(BERLIN, "2028-03-02T00:00")))
                .containsExactly(at(BERLIN, "2028-02-29T09:00"));
    }

    @Test
    void theYearEndsWithHolidays() {
        Diary diary = new Diary(Weeks.office(BERLIN), Holidays.of("DE"), List.of());

        assertThat(diary.slots(Duration.ofHours(8), at(BERLIN, "2026-12-24T00:00"), at(BERLIN, "2027-01-05T00:00")))
                .containsExactly(
                        at(BERLIN, "2026-12-24T09:00"),
                        at(BERLIN, "2026-12-28T09:00"),
                        at(BERLIN, "2026-12-29T09:00"),
                        at(BERLIN, "2026-12-30T09:00"),
                        at(BERLIN, "2026-12-31T09:00"),
                        at(BERLIN, "2027-01-04T09:00"));
    }

    @Test
    void workingTimePassesOnlyWhileSomebodyWorks() {
        Diary diary = new Diary(Weeks.office(BERLIN), Holidays.of("DE"), List.of());

        assertThat(diary.after(at(BERLIN, "2026-12-23T16:00"), Duration.ofHours(2)))
                .isEqualTo(at(BERLIN, "2026-12-24T10:00"));
        assertThat(diary.after(at(BERLIN, "2026-12-24T16:30"), HOUR)).isEqualTo(at(BERLIN, "2026-12-28T09:30"));
        assertThat(diary.after(at(BERLIN, "2026-11-21T12:00"), HOUR)).isEqualTo(at(BERLIN, "2026-11-23T10:00"));
    }

    @Test
    void aTimeIsFreeOrNot() {
        Diary diary = new Diary(
                Weeks.office(BERLIN), Holidays.none(), List.of(span(BERLIN, "2026-11-23T12:00", "2026-11-23T13:00")));

        assertThat(diary.free(at(BERLIN, "2026-11-23T11:00"), HOUR)).isTrue();
        assertThat(diary.free(at(BERLIN, "2026-11-23T11:15"), HOUR)).isFalse();
        assertThat(diary.free(at(BERLIN, "2026-11-23T16:30"), HOUR)).isFalse();
        assertThat(diary.free(at(BERLIN, "2026-11-28T10:00"), HOUR)).isFalse();
    }

    @Test
    void hoursOfADayMustNotOverlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingWeek(
                        BERLIN, List.of(hours(SATURDAY, "09:00", "12:00"), hours(SATURDAY, "11:45", "00:00"))));
        assertThatIllegalArgumentException().isThrownBy(() -> hours(DayOfWeek.MONDAY, "09:00", "09:00"));
        assertThat(WorkingWeek.clash(List.of(hours(MONDAY, "09:00", "12:00"), hours(MONDAY, "12:00", "00:00"))))
                .isEmpty();
    }
}
