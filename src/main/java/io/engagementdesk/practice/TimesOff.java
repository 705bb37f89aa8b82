package io.engagementdesk.practice;

import io.engagementdesk.calendar.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When practitioners are away. */
@Service
@Transactional
public class TimesOff {

    private final JdbcClient jdbc;
    private final Practitioners practitioners;
    private final ApplicationEventPublisher events;

    TimesOff(JdbcClient jdbc, Practitioners practitioners, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.practitioners = practitioners;
        this.events = events;
    }

    /** What is not over at that moment, the next one first. */
    @Transactional(readOnly = true)
    public List<TimeOff> of(String practitioner, Instant after) {
        return jdbc.sql("select * from time_off where practitioner = ? and ends > ? order by begins, id")
                .params(practitioner, Timestamp.from(after))
                .query(TimesOff::read)
                .list();
    }

    /** What touches that time, of many, in one statement. */
    @Transactional(readOnly = true)
    public List<TimeOff> of(Collection<String> practitioners, Span within) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from time_off where practitioner in (:practitioners) and ends > :from and begins < :to")
                .param("practitioners", practitioners)
                .param("from", Timestamp.from(within.from()))
                .param("to", Timestamp.from(within.to()))
                .query(TimesOff::read)
                .list();
    }

    /** Waits for bookings that are being made with him, so that whoever hears of it sees them. */
    public TimeOff add(String practitioner, Span when, String note) {
        practitioners.lock(practitioner);
        TimeOff added = new TimeOff(UUID.randomUUID(), practitioner, when, note);
        jdbc.sql("insert into time_off (id, practitioner, begins, ends, note) values (?, ?, ?, ?, ?)")
                .params(added.id(), practitioner, Timestamp.from(when.from()), Timestamp.from(when.to()), note)
                .update();
        events.publishEvent(new TimeOffAdded(added));
        return added;
    }

    /** His only; bookings that went elsewhere meanwhile stay there. */
    public void remove(String practitioner, UUID timeOff) {
        jdbc.sql("delete from time_off where id = ? and practitioner = ?")
                .params(timeOff, practitioner)
                .update();
    }

    private static TimeOff read(ResultSet row, int number) throws SQLException {
        return new TimeOff(
                row.getObject("id", UUID.class),
                row.getString("practitioner"),
                new Span(
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends").toInstant()),
                row.getString("note"));
    }
}
