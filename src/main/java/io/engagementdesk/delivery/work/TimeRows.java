package io.engagementdesk.delivery.work;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table time_entry. */
@Repository
class TimeRows {

    private final JdbcClient jdbc;

    TimeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TimeEntry entry, Instant now) {
        jdbc.sql("insert into time_entry (id, engagement, position, practitioner, worked_on, minutes, note, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(entry.id(), entry.engagement(), entry.position(), entry.practitioner())
                .params(Date.valueOf(entry.day()), entry.minutes(), entry.note(), Timestamp.from(now))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from time_entry where id = ?").param(id).update();
    }

    Optional<TimeEntry> find(UUID id) {
        return jdbc.sql("select * from time_entry where id = ?")
                .param(id)
                .query(TimeRows::read)
                .optional();
    }

    /** The latest day first. */
    List<TimeEntry> of(String engagement) {
        return jdbc.sql("select * from time_entry where engagement = ? order by worked_on desc, entered_at desc")
                .param(engagement)
                .query(TimeRows::read)
                .list();
    }

    /** All that he has entered for a day, for whatever project. */
    int minutes(String practitioner, LocalDate day) {
        return jdbc.sql("select coalesce(sum(minutes), 0) from time_entry where practitioner = ? and worked_on = ?")
                .params(practitioner, Date.valueOf(day))
                .query(Integer.class)
                .single();
    }

    private static TimeEntry read(ResultSet row, int number) throws SQLException {
        return new TimeEntry(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getString("position"),
                row.getString("practitioner"),
                row.getObject("worked_on", LocalDate.class),
                row.getInt("minutes"),
                row.getString("note"));
    }
}
