package io.engagementdesk.scoping;

import io.engagementdesk.calendar.Span;
import io.engagementdesk.intake.Calls;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * No practitioner's quarter of an hour belongs to two engagements: softly and for a limited time while a call is routed
 * or a time is chosen, until its end once it is booked. Call with the practitioner's row locked.
 */
@Repository
class Holds {

    static final Duration HELD = Duration.ofMinutes(15);

    /** Whoever is on the line now may still be then. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(90);

    private static final String NOBODY = "";
    private static final long SLOT = Duration.ofMinutes(15).toSeconds();

    private final JdbcClient jdbc;
    private final Calls calls;
    private final Clock clock;

    Holds(JdbcClient jdbc, Calls calls, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.clock = clock;
    }

    /** Who belongs to another engagement at some moment of the time, by a hold or by a call that goes on. */
    Set<String> taken(String engagement, Instant from, Instant to) {
        return standing(engagement, from, to).stream().map(Hold::practitioner).collect(Collectors.toSet());
    }

    /** What other engagements have of the time. */
    Set<Hold> standing(String engagement, Instant from, Instant to) {
        Set<Hold> standing = held(engagement, from, to);
        Instant now = clock.instant();
        Instant over = now.plus(LONGEST_CALL);
        if (from.isBefore(over)) {
            calls.engagedPractitioners().forEach(one -> standing.add(new Hold(one, now, over)));
        }
        return standing;
    }

    private Set<Hold> held(String engagement, Instant from, Instant to) {
        return new HashSet<>(jdbc.sql("select practitioner, slot, until from practitioner_hold where engagement <> ?"
                        + " and expires > ? and until > ? and (slot < ? or slot <= ?)")
                .params(engagement, Timestamp.from(clock.instant()))
                .params(Timestamp.from(from), Timestamp.from(to), Timestamp.from(from))
                .query((row, number) -> new Hold(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list());
    }

    /** Who has the engagement's appointment: his time is its own until its end, not only softly. */
    Optional<String> booked(String engagement) {
        return jdbc.sql("select max(practitioner) from practitioner_hold where engagement = ? and expires >= until"
                        + " having count(*) > 0")
                .param(engagement)
                .query(String.class)
                .optional();
    }

    /** Holds softly from now on, for a call of this length. */
    void hold(String practitioner, String engagement, Duration length) {
        Instant now = clock.instant();
        Instant expires = now.plus(HELD);
        Instant until = now.plus(length);
        sweep(practitioner, engagement);
        Span time = new Span(now, until.isBefore(expires) ? expires : until);
        insert(practitioner, engagement, slots(time.from(), time.to()), time.to(), expires);
    }

    /** Holds the time until the hold expires; what the engagement itself holds of it stays as it is. */
    void hold(String practitioner, String engagement, Span time, Instant expires) {
        sweep(practitioner, NOBODY);
        Set<Instant> own = own(practitioner, engagement);
        List<Instant> missing = slots(time.from(), time.to()).stream()
                .filter(slot -> !own.contains(slot))
                .toList();
        if (!missing.isEmpty()) {
            insert(practitioner, engagement, missing, time.to(), expires);
        }
    }

    /** What expired goes first, and what this engagement had; the unique key refuses what slipped through. */
    private void sweep(String practitioner, String engagement) {
        jdbc.sql("delete from practitioner_hold where practitioner = ? and (expires <= ? or engagement = ?)")
                .params(practitioner, Timestamp.from(clock.instant()), engagement)
                .update();
    }

    private Set<Instant> own(String practitioner, String engagement) {
        return jdbc
                .sql("select slot from practitioner_hold where practitioner = ? and engagement = ?")
                .params(practitioner, engagement)
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .collect(Collectors.toSet());
    }

    private void insert(String practitioner, String engagement, List<Instant> slots, Instant until, Instant expires) {
        List<Object> rows = slots.stream()
                .flatMap(slot -> Stream.<Object>of(
                        practitioner, Timestamp.from(slot), engagement, Timestamp.from(until), Timestamp.from(expires)))
                .toList();
        jdbc.sql("insert into practitioner_hold (practitioner, slot, engagement, until, expires) values"
                        + " (?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?)".repeat(rows.size() / 5 - 1))
                .params(rows)
                .update();
    }

    /** What was held softly only: the hold would have lapsed before the time's end. */
    void drop(String engagement) {
        jdbc.sql("delete from practitioner_hold where engagement = ? and expires < until")
                .param(engagement)
                .update();
    }

    void release(String engagement) {
        jdbc.sql("delete from practitioner_hold where engagement = ?")
                .param(engagement)
                .update();
    }

    /** The quarters of an hour that the time touches. */
    static List<Instant> slots(Instant from, Instant until) {
        Instant first = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), SLOT) * SLOT);
        return Stream.iterate(first, slot -> slot.isBefore(until), slot -> slot.plusSeconds(SLOT))
                .toList();
    }
}
