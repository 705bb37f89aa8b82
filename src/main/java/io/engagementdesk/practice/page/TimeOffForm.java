package io.engagementdesk.practice.page;

import io.engagementdesk.calendar.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Time off as it is typed: days, or times of days.
 *
 * @param fromTime empty for the whole first day
 * @param to empty for the first day
 * @param toTime empty for the whole last day
 */
record TimeOffForm(String from, String fromTime, String to, String toTime, String note) {

    static final int LONGEST_NOTE = 200;
    private static final Period FURTHEST = Period.ofYears(3);

    TimeOffForm {
        from = stripped(from);
        fromTime = stripped(fromTime);
        to = stripped(to);
        toTime = stripped(toTime);
        note = stripped(note);
    }

    static TimeOffForm empty() {
        return new TimeOffForm("", "", "", "", "");
    }

    /** By the name of the field, the end of the message's key. */
    Map<String, String> errors(ZoneId zone, Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        check(errors, "from", parsed(from, LocalDate::parse).isPresent(), "date");
        check(errors, "fromTime", valid(fromTime, LocalTime::parse), "time");
        check(errors, "to", valid(to, LocalDate::parse), "date");
        check(errors, "toTime", valid(toTime, LocalTime::parse), "time");
        check(errors, "note", note.length() <= LONGEST_NOTE, "note");
        if (errors.isEmpty()) {
            check(errors, "to", begins(zone).isBefore(ends(zone)), "order");
            check(errors, "to", ends(zone).isAfter(now), "past");
            check(errors, "to", ends(zone).isBefore(furthest(zone, now)), "far");
        }
        return errors;
    }

    /** Only without errors. */
    Span when(ZoneId zone) {
        return new Span(begins(zone), ends(zone));
    }

    private Instant begins(ZoneId zone) {
        return at(LocalDate.parse(from), parsed(fromTime, LocalTime::parse).orElse(LocalTime.MIN), zone);
    }

    private Instant ends(ZoneId zone) {
        LocalDate last = LocalDate.parse(to.isEmpty() ? from : to);
        return parsed(toTime, LocalTime::parse)
                .map(time -> at(last, time, zone))
                .orElseGet(() -> at(last.plusDays(1), LocalTime.MIN, zone));
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return LocalDateTime.of(date, time).atZone(zone).toInstant();
    }

    private static Instant furthest(ZoneId zone, Instant now) {
        return now.atZone(zone).plus(FURTHEST).toInstant();
    }

    private static void check(Map<String, String> errors, String field, boolean right, String wrong) {
        if (!right) {
            errors.putIfAbsent(field, wrong);
        }
    }

    private static boolean valid(String text, Function<String, ?> parser) {
        return text.isEmpty() || parsed(text, parser).isPresent();
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
