package io.engagementdesk.scheduling.booking;

import io.engagementdesk.scheduling.booking.Booking.Change;
import io.engagementdesk.scheduling.booking.Booking.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table booking. */
@Repository
class BookingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    BookingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Booking booking) {
        Timestamp now = now();
        jdbc.sql("insert into booking (id, engagement, practitioner, starts_at, ends_at, state, held_until, sequence,"
                        + " last_change, room, time_zone, made_at, booked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(booking.id(), booking.engagement(), booking.practitioner())
                .params(Timestamp.from(booking.startsAt()), Timestamp.from(booking.endsAt()))
                .params(
                        booking.state().name(),
                        booking.heldUntil().map(Timestamp::from).orElse(null))
                .params(
                        booking.sequence(),
                        booking.change().name(),
                        booking.room().orElse(null))
                .params(booking.zone().getId(), now)
                .param(booking.state() == State.BOOKED ? now : null)
                .update();
    }

    /** Another time or another practitioner: one change more. */
    void move(UUID booking, Slot to, Instant end, Change why) {
        jdbc.sql("update booking set practitioner = ?, starts_at = ?, ends_at = ?, sequence = sequence + 1,"
                        + " last_change = ?, booked_at = ? where id = ?")
                .params(to.practitioner(), Timestamp.from(to.start()), Timestamp.from(end))
                .params(why.name(), now(), booking)
                .update();
    }

    void close(UUID booking, State end, int sequence) {
        jdbc.sql("update booking set state = ?, sequence = ?, closed_at = ? where id = ?")
                .params(end.name(), sequence, now(), booking)
                .update();
    }

    void forgetHeld(String engagement) {
        jdbc.sql("delete from booking where engagement = ? and state = 'HELD'")
                .param(engagement)
                .update();
    }

    /** The newest of the engagement in one of these states. */
    Optional<Booking> newest(String engagement, State... states) {
        return jdbc.sql("select * from booking where engagement = :engagement and state in (:states)"
                        + " order by made_at desc, id fetch first 1 rows only")
                .param("engagement", engagement)
                .param("states", List.of(states).stream().map(State::name).toList())
                .query(BookingRows::read)
                .optional();
    }

    Optional<Booking> find(UUID booking) {
        return jdbc.sql("select * from booking where id = ?")
                .param(booking)
                .query(BookingRows::read)
                .optional();
    }

    /** What stands in a practitioner's diary and touches the time. */
    List<Booking> booked(String practitioner, Instant from, Instant to) {
        return jdbc.sql("select * from booking where practitioner = ? and state = 'BOOKED' and starts_at < ?"
                        + " and ends_at > ? order by starts_at")
                .params(practitioner, Timestamp.from(to), Timestamp.from(from))
                .query(BookingRows::read)
                .list();
    }

    /** What stands in a practitioner's diary from that moment on. */
    List<Booking> booked(String practitioner, Instant from) {
        return jdbc.sql("select * from booking where practitioner = ? and state = 'BOOKED' and ends_at > ?"
                        + " order by starts_at")
                .params(practitioner, Timestamp.from(from))
                .query(BookingRows::read)
                .list();
    }

    /** How many appointments each practitioner still has before him. */
    Map<String, Integer> ahead() {
        return jdbc
                .sql("select practitioner, count(*) as many from booking where state = 'BOOKED' and ends_at > ?"
                        + " group by practitioner")
                .param(now())
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Booking read(ResultSet row, int number) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getString("practitioner"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("held_until")).map(Timestamp::toInstant),
                row.getInt("sequence"),
                Change.valueOf(row.getString("last_change")),
                Optional.ofNullable(row.getString("room")),
                ZoneId.of(row.getString("time_zone")),
                Optional.ofNullable(row.getTimestamp("booked_at")).map(Timestamp::toInstant));
    }
}
