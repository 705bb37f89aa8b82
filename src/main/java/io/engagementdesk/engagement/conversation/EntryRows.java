package io.engagementdesk.engagement.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table conversation_entry. */
@Repository
class EntryRows {

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else writes or marks in this conversation waits until the end of the transaction. */
    void lock(String engagement) {
        jdbc.sql("select number from engagement where number = ? for update")
                .param(engagement)
                .query(String.class)
                .single();
    }

    void add(Entry entry, UUID once) {
        jdbc.sql("insert into conversation_entry (id, engagement, position, side, who, door, text, once, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(entry.id(), entry.engagement(), entry.position())
                .params(entry.author().side().name(), entry.author().who(), entry.door(), entry.text(), once)
                .param(Timestamp.from(entry.writtenAt()))
                .update();
    }

    Optional<Entry> once(String engagement, UUID once) {
        return jdbc.sql("select * from conversation_entry where engagement = ? and once = ?")
                .params(engagement, once)
                .query(EntryRows::read)
                .optional();
    }

    List<Entry> of(String engagement) {
        return jdbc.sql("select * from conversation_entry where engagement = ? order by position")
                .param(engagement)
                .query(EntryRows::read)
                .list();
    }

    /** Position of the newest entry; 0 where there is none. */
    int newest(String engagement) {
        return jdbc.sql("select coalesce(max(position), 0) from conversation_entry where engagement = ?")
                .param(engagement)
                .query(Integer.class)
                .single();
    }

    /** The same of one side. */
    int newest(String engagement, Side side) {
        return jdbc.sql("select coalesce(max(position), 0) from conversation_entry where engagement = ? and side = ?")
                .params(engagement, side.name())
                .query(Integer.class)
                .single();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getInt("position"),
                new Participant(Side.valueOf(row.getString("side")), row.getString("who")),
                row.getString("door"),
                row.getString("text"),
                row.getTimestamp("written_at").toInstant());
    }
}
