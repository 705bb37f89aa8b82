package io.engagementdesk.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;

import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.practice.WeeklyHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the demo's practitioners hours in several zones, and one of them a holiday, where nobody has any. */
@Component
@DemoOnly
@Order(15)
class DemoHours implements ApplicationRunner {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int WEEKS_AHEAD = 4;

    private final WeeklyHours hours;
    private final TimesOff timesOff;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoHours(WeeklyHours hours, TimesOff timesOff, JdbcClient jdbc, Clock clock) {
        this.hours = hours;
        this.timesOff = timesOff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select count(*) from working_hours").query(Long.class).single() > 0) {
            return;
        }
        Set<DayOfWeek> week = EnumSet.range(MONDAY, FRIDAY);
        work("anna", BERLIN, daily(week, "09:00", "17:00"));
        work("ben", BERLIN, Stream.concat(daily(week, "08:00", "12:00"), daily(week, "13:00", "16:30")));
        work("chris", LONDON, daily(EnumSet.range(MONDAY, THURSDAY), "10:00", "18:00"));
        work(
                "dana",
                KYIV,
                Stream.concat(daily(week, "09:00", "13:00"), daily(EnumSet.of(TUESDAY, THURSDAY), "14:00", "19:00")));
        rest("dana", KYIV);
    }

    private static Stream<Hours> daily(Set<DayOfWeek> days, String from, String to) {
        return days.stream().map(day -> new Hours(day, LocalTime.parse(from), LocalTime.parse(to)));
    }

    private void work(String practitioner, ZoneId zone, Stream<Hours> daily) {
        hours.set(practitioner, new WorkingWeek(zone, daily.toList()));
    }

    private void rest(String practitioner, ZoneId zone) {
        LocalDate first = clock.instant().atZone(zone).toLocalDate().plusWeeks(WEEKS_AHEAD);
        Span away = new Span(
                first.atStartOfDay(zone).toInstant(),
                first.plusWeeks(1).atStartOfDay(zone).toInstant());
        timesOff.add(practitioner, away, "Holiday");
    }
}
