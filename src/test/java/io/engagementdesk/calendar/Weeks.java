package io.engagementdesk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Weeks and instants for tests. */
final class Weeks {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Weeks() {}

    /** Monday to Friday, nine to five. */
    static WorkingWeek office(ZoneId zone) {
        return new WorkingWeek(
                zone,
                Stream.of(DayOfWeek.values())
                        .limit(5)
                        .map(day -> hours(day, "09:00", "17:00"))
                        .toList());
    }

    static WorkingWeek only(ZoneId zone, DayOfWeek day, String from, String to) {
        return new WorkingWeek(zone, List.of(hours(day, from, to)));
    }

    static Diary empty(WorkingWeek week) {
        return new Diary(week, Holidays.none(), List.of());
    }

    static Hours hours(DayOfWeek day, String from, String to) {
        return new Hours(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static Span span(ZoneId zone, String from, String to) {
        return new Span(at(zone, from), at(zone, to));
    }
}
