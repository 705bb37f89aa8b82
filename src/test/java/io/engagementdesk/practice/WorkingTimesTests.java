package io.engagementdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.calendar.WorkingWeek;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class WorkingTimesTests extends DeskTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final Instant SUNDAY = Instant.parse("2031-06-01T00:00:00Z");

    @Autowired
    private WeeklyHours hours;

    @Autowired
    private TimesOff timesOff;

    @Autowired
    private WorkingTimes times;

    @Autowired
    private ApplicationEvents events;

    @Test
    void hoursAreKeptInTheirZone() {
        String login = cast.practitioner("advisory", 1, "en");
        WorkingWeek week = new WorkingWeek(
                AUCKLAND, List.of(monday("08:00", "12:00"), monday("13:00", "00:00"), tuesday("00:00", "04:15")));
        hours.set(login, week);

        assertThat(hours.of(login)).isEqualTo(week);
        hours.set(login, new WorkingWeek(AUCKLAND, List.of(monday("09:00", "10:00"))));
        assertThat(hours.of(login).hours()).containsExactly(monday("09:00", "10:00"));
    }

    @Test
    void whoSaysNothingWorksInThePracticesZoneAndNeverIsFree() {
        String login = cast.practitioner("advisory", 1, "en");

        assertThat(hours.of(login)).isEqualTo(new WorkingWeek(ZoneId.of("Europe/Berlin"), List.of()));
        assertThat(times.of(Set.of(login), Span.of(SUNDAY, Duration.ofDays(30)))
                        .get(login)
                        .slots(Duration.ofMinutes(15), SUNDAY, SUNDAY.plus(Duration.ofDays(30))))
                .isEmpty();
        assertThat(times.of(List.of(), Span.of(SUNDAY, Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void timeOffAndHolidaysAreNotWorked() {
        String login = cast.practitioner("advisory", 1, "en");
        hours.set(login, new WorkingWeek(ZoneId.of("Europe/Berlin"), List.of(monday("09:00", "11:00"))));
        TimeOff away = timesOff.add(login, Span.of(Instant.parse("2031-06-09T07:00:00Z"), Duration.ofHours(1)), "");

        assertThat(mondaysOf(login)).containsExactly(Instant.parse("2031-06-09T08:00:00Z")); // 2 June is Whit Monday
        timesOff.remove("anna", away.id());
        assertThat(mondaysOf(login)).hasSize(1);
        timesOff.remove(login, away.id());
        assertThat(mondaysOf(login)).hasSize(5);
    }

    @Test
    void whoeverBooksHearsOfTimeOff() {
        String login = cast.practitioner("advisory", 1, "en");
        TimeOff away = timesOff.add(login, Span.of(SUNDAY, Duration.ofDays(1)), "Ill");

        assertThat(events.stream(TimeOffAdded.class)).containsExactly(new TimeOffAdded(away));
        assertThat(timesOff.of(login, SUNDAY)).containsExactly(away);
        assertThat(timesOff.of(login, SUNDAY.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void theDemoWorksInSeveralZones() {
        assertThat(hours.of(List.of("anna", "ben", "chris", "dana")))
                .hasSize(4)
                .allSatisfy((login, week) -> assertThat(week.hours()).isNotEmpty());
        assertThat(hours.of("chris").zone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    private List<Instant> mondaysOf(String login) {
        Instant to = SUNDAY.plus(Duration.ofDays(10));
        return times.of(Set.of(login), new Span(SUNDAY, to)).get(login).slots(Duration.ofHours(1), SUNDAY, to);
    }

    private static Hours monday(String from, String to) {
        return new Hours(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Hours tuesday(String from, String to) {
        return new Hours(DayOfWeek.TUESDAY, LocalTime.parse(from), LocalTime.parse(to));
    }
}
