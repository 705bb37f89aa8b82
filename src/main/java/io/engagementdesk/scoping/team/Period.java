package io.engagementdesk.scoping.team;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import io.engagementdesk.calendar.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** The days on which a project is worked on, both included; none where they end before they begin. */
record Period(LocalDate from, LocalDate to, ZoneId zone) {

    boolean isOver() {
        return to.isBefore(from);
    }

    Span span() {
        return new Span(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    Stream<LocalDate> mondays() {
        return firstMonday().datesUntil(to.plusDays(1), java.time.Period.ofWeeks(1));
    }

    /** What of that week belongs to it. */
    Period week(LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        return new Period(monday.isBefore(from) ? from : monday, sunday.isAfter(to) ? to : sunday, zone);
    }

    LocalDate firstMonday() {
        return from.with(previousOrSame(DayOfWeek.MONDAY));
    }
}
