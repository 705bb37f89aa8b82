package io.engagementdesk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Somebody's weekly hours where he lives; summer time moves them as it moves his clock. */
public record WorkingWeek(ZoneId zone, List<Hours> hours) {

    public WorkingWeek {
        hours = List.copyOf(hours);
        if (clash(hours).isPresent()) {
            throw new IllegalArgumentException("Hours overlap: " + clash(hours).get());
        }
    }

    /** The first range that overlaps an earlier one. */
    public static Optional<Hours> clash(List<Hours> hours) {
        return IntStream.range(0, hours.size())
                .filter(at -> hours.subList(0, at).stream().anyMatch(hours.get(at)::overlaps))
                .mapToObj(hours::get)
                .findFirst();
    }

    /** The working time of a date. */
    public List<Span> on(LocalDate date) {
        return Span.joined(pieces(date).stream().flatMap(piece -> within(piece, date)));
    }

    /** Each part of the day that has one offset: a second, where the clock is changed. */
    private List<Span> pieces(LocalDate date) {
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        List<Span> pieces = new ArrayList<>();
        Instant from = date.atStartOfDay(zone).toInstant();
        for (Instant change = change(from); change.isBefore(end); change = change(from)) {
            pieces.add(new Span(from, change));
            from = change;
        }
        Span.between(from, end).forEach(pieces::add);
        return pieces;
    }

    private Instant change(Instant after) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(after);
        return next == null ? Instant.MAX : next.getInstant();
    }

    private Stream<Span> within(Span piece, LocalDate date) {
        ZoneOffset offset = zone.getRules().getOffset(piece.from());
        return hours.stream()
                .filter(range -> range.day() == date.getDayOfWeek())
                .flatMap(range -> Span.between(
                        date.atTime(range.from()).toInstant(offset),
                        range.end(date).toInstant(offset)))
                .flatMap(piece::within);
    }
}
