package io.engagementdesk.delivery.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table presentation. */
@Repository
class PresentationRows {

    private final JdbcClient jdbc;

    PresentationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Presentation shown) {
        jdbc.sql("insert into presentation (id, engagement, milestone, version, note, presented_by, presented_at,"
                        + " accept_until, sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(shown.id(), shown.engagement(), shown.milestone(), shown.version(), shown.note())
                .params(shown.presentedBy(), Timestamp.from(shown.presentedAt()))
                .params(Timestamp.from(shown.acceptUntil()), shown.sha256())
                .update();
    }

    void bind(UUID presentation, String task) {
        jdbc.sql("update presentation set task = ? where id = ?")
                .params(task, presentation)
                .update();
    }

    Optional<Presentation> byTask(String task) {
        return jdbc.sql("select * from presentation where task = ?")
                .param(task)
                .query(PresentationRows::read)
                .optional();
    }

    /** The latest of a milestone; it must have been presented. */
    Presentation latest(String engagement, int milestone) {
        return jdbc.sql("select * from presentation where engagement = ? and milestone = ?"
                        + " order by version desc fetch first 1 rows only")
                .params(engagement, milestone)
                .query(PresentationRows::read)
                .single();
    }

    /** The latest that the client has not answered. */
    Optional<Presentation> waiting(String engagement) {
        return jdbc.sql("select p.* from presentation p where p.engagement = ? and not exists"
                        + " (select 1 from milestone_acceptance a where a.presentation = p.id)"
                        + " order by p.presented_at desc fetch first 1 rows only")
                .param(engagement)
                .query(PresentationRows::read)
                .optional();
    }

    List<Presentation> of(String engagement) {
        return jdbc.sql("select * from presentation where engagement = ? order by milestone, version")
                .param(engagement)
                .query(PresentationRows::read)
                .list();
    }

    private static Presentation read(ResultSet row, int number) throws SQLException {
        return new Presentation(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getInt("milestone"),
                row.getInt("version"),
                row.getString("note"),
                row.getString("presented_by"),
                row.getTimestamp("presented_at").toInstant(),
                row.getTimestamp("accept_until").toInstant(),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("task")));
    }
}
