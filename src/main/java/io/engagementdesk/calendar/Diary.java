package io.engagementdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * When somebody works and what of it is taken already.
 *
 * @param taken time off and other engagements, in any order; they may overlap
 */
public record Diary(WorkingWeek week, Holidays holidays, List<Span> taken) {

    /** Who has not one working minute in so many days never has one. */
    private static final int LONGEST_REST = 800;

    public Diary {
        taken = List.copyOf(taken);
    }

    /** The same diary with more in it. */
    public Diary takenAlso(Collection<Span> more) {
        return new Diary(
                week, holidays, Stream.concat(taken.stream(), more.stream()).toList());
    }

    /** Where something of this length may begin so that all of it lies between both instants in free working time. */
    public List<Instant> slots(Duration length, Instant from, Instant to) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("A slot has a length: " + length);
        }
        return free(from, to).stream()
                .flatMap(span -> Quarters.beginnings(span, length))
                .toList();
    }

    /** The free working time between both instants, in order. */
    public List<Span> free(Instant from, Instant to) {
        return Span.between(from, to).flatMap(this::free).toList();
    }

    /** Whether all of that time is free working time. */
    public boolean free(Instant from, Duration length) {
        Span wanted = Span.of(from, length);
        return free(wanted).anyMatch(wanted::equals);
    }

    /** The instant at which so much free working time has passed. */
    public Instant after(Instant from, Duration working) {
        Duration left = working;
        LocalDate first = from.atZone(week.zone()).toLocalDate();
        for (LocalDate date = first; date.isBefore(first.plusDays(LONGEST_REST)); date = date.plusDays(1)) {
            for (Span span : freeOn(date, from)) {
                if (span.length().compareTo(left) >= 0) {
                    return span.from().plus(left);
                }
                left = left.minus(span.length());
            }
        }
        throw new IllegalStateException("No working time after " + from);
    }

    private List<Span> freeOn(LocalDate date, Instant from) {
        Instant end = date.plusDays(1).atStartOfDay(week.zone()).toInstant();
        return free(Span.later(from, date.atStartOfDay(week.zone()).toInstant()), end);
    }

    private Stream<Span> free(Span span) {
        Stream<Span> open = working(span).stream();
        for (Span busy : taken) {
            open = open.flatMap(part -> part.without(busy));
        }
        return open;
    }

    private List<Span> working(Span span) {
        LocalDate first = span.from().atZone(week.zone()).toLocalDate();
        LocalDate last = span.to().atZone(week.zone()).toLocalDate();
        return Span.joined(first.datesUntil(last.plusDays(1))
                .filter(date -> holidays.on(date, Locale.ENGLISH).isEmpty())
                .flatMap(date -> week.on(date).stream())
                .flatMap(span::within));
    }
}
