package io.engagementdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The grid on which time is given away: quarters of an hour, counted in UTC. */
public final class Quarters {

    public static final Duration LENGTH = Duration.ofMinutes(15);

    private Quarters() {}

    /** The begin of the quarter in which this is. */
    public static Instant floor(Instant at) {
        return at.minusSeconds(Math.floorMod(at.getEpochSecond(), LENGTH.toSeconds()))
                .minusNanos(at.getNano());
    }

    /** The first begin of a quarter that is not before this. */
    public static Instant ceiling(Instant at) {
        Instant floor = floor(at);
        return floor.equals(at) ? floor : floor.plus(LENGTH);
    }

    /** The begin of each quarter that a span touches. */
    public static List<Instant> of(Span span) {
        return Stream.iterate(floor(span.from()), at -> at.isBefore(span.to()), at -> at.plus(LENGTH))
                .toList();
    }

    /** Where something of this length may begin inside the span. */
    static Stream<Instant> beginnings(Span span, Duration length) {
        return Stream.iterate(ceiling(span.from()), at -> !at.plus(length).isAfter(span.to()), at -> at.plus(LENGTH));
    }
}
