package io.engagementdesk.delivery.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table milestone_acceptance: written once and never changed. */
@Repository
class SaidRows {

    private final JdbcClient jdbc;

    SaidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Acceptance said) {
        jdbc.sql("insert into milestone_acceptance (presentation, verdict, sha256, channel, actor, name, words,"
                        + " answered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(said.presentation(), said.verdict().name(), said.sha256(), said.channel(), said.actor())
                .params(said.name(), said.words(), Timestamp.from(said.answeredAt()))
                .update();
    }

    Optional<Acceptance> of(UUID presentation) {
        return jdbc.sql("select * from milestone_acceptance where presentation = ?")
                .param(presentation)
                .query(SaidRows::read)
                .optional();
    }

    /** Of all milestones of an engagement. */
    List<Acceptance> of(String engagement) {
        return jdbc.sql("select a.* from milestone_acceptance a join presentation p on p.id = a.presentation"
                        + " where p.engagement = ? order by a.answered_at")
                .param(engagement)
                .query(SaidRows::read)
                .list();
    }

    private static Acceptance read(ResultSet row, int number) throws SQLException {
        return new Acceptance(
                row.getObject("presentation", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("sha256"),
                row.getString("channel"),
                row.getString("actor"),
                row.getString("name"),
                row.getString("words"),
                row.getTimestamp("answered_at").toInstant());
    }
}
