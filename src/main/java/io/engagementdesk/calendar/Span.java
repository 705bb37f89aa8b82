package io.engagementdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The time from one instant up to, but without, another. */
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A span begins before it ends: " + from + " – " + to);
        }
    }

    public static Span of(Instant from, Duration length) {
        return new Span(from, from.plus(length));
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** Whether both have an instant in common; meeting at an end is none. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Whether the other lies wholly inside. */
    public boolean holds(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** What both have in common: one span, or none. */
    Stream<Span> within(Span other) {
        return between(later(from, other.from), earlier(to, other.to));
    }

    /** What is left of this one without the other. */
    Stream<Span> without(Span other) {
        return Stream.concat(between(from, earlier(to, other.from)), between(later(from, other.to), to));
    }

    static Stream<Span> between(Instant from, Instant to) {
        return from.isBefore(to) ? Stream.of(new Span(from, to)) : Stream.empty();
    }

    /** The same time in the fewest spans, in order. */
    static List<Span> joined(Stream<Span> spans) {
        return spans.sorted(Comparator.comparing(Span::from)).collect(Joining.collector());
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
