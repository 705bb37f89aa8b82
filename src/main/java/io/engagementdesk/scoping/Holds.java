package io.engagementdesk.scoping;

import io.engagementdesk.intake.Calls;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Soft holds: for a limited time a practitioner belongs to one engagement; call with the practitioner's row locked. */
@Repository
class Holds {

    static final Duration HELD = Duration.ofMinutes(15);

    private static final long SLOT = Duration.ofMinutes(15).toSeconds();

    private final JdbcClient jdbc;
    private final Calls calls;
    private final Clock clock;

    Holds(JdbcClient jdbc, Calls calls, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.clock = clock;
    }

    /** Who belongs to another engagement now. */
    Set<String> taken(String engagement) {
        Instant now = clock.instant();
        return taken(engagement, now, now);
    }

    /** Who belongs to another engagement at some moment of the time, by a hold or by a call that goes on. */
    Set<String> taken(String engagement, Instant from, Instant to) {
        Set<String> taken = new HashSet<>(
                jdbc.sql("select practitioner from practitioner_hold where engagement <> ? and until > ? and slot <= ?")
                        .params(engagement, Timestamp.from(from), Timestamp.from(to))
                        .query(String.class)
                        .list());
        if (!from.isAfter(clock.instant())) {
            taken.addAll(calls.engagedPractitioners());
        }
        return taken;
    }

    /** Holds from now on; what expired goes first, and the unique key refuses what slipped through. */
    void hold(String practitioner, String engagement) {
        Instant now = clock.instant();
        Instant until = now.plus(HELD);
        jdbc.sql("delete from practitioner_hold where practitioner = ? and until <= ?")
                .params(practitioner, Timestamp.from(now))
                .update();
        List<Object> rows = slots(now, until).stream()
                .flatMap(slot ->
                        Stream.<Object>of(practitioner, Timestamp.from(slot), engagement, Timestamp.from(until)))
                .toList();
        jdbc.sql("insert into practitioner_hold (practitioner, slot, engagement, until) values (?, ?, ?, ?)"
                        + ", (?, ?, ?, ?)".repeat(rows.size() / 4 - 1))
                .params(rows)
                .update();
    }

    void release(String engagement) {
        jdbc.sql("delete from practitioner_hold where engagement = ?")
                .param(engagement)
                .update();
    }

    /** The quarters of an hour that the time touches. */
    static List<Instant> slots(Instant from, Instant until) {
        Instant first = Instant.ofEpochSecond(from.getEpochSecond() / SLOT * SLOT);
        return Stream.iterate(first, slot -> slot.isBefore(until), slot -> slot.plusSeconds(SLOT))
                .toList();
    }
}
