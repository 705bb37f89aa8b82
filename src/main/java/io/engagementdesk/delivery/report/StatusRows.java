package io.engagementdesk.delivery.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table status_report. */
@Repository
class StatusRows {

    private final JdbcClient jdbc;

    StatusRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StatusReport report, String tokenHash) {
        jdbc.sql("insert into status_report (id, engagement, no, health, words, written_by, sent_at, token_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.id(),
                        report.engagement(),
                        report.no(),
                        report.health().name())
                .params(report.words(), report.writtenBy(), Timestamp.from(report.sentAt()), tokenHash)
                .update();
    }

    /** The newest first. */
    List<StatusReport> of(String engagement) {
        return jdbc.sql("select * from status_report where engagement = ? order by no desc")
                .param(engagement)
                .query(StatusRows::read)
                .list();
    }

    Optional<StatusReport> byToken(String tokenHash) {
        return jdbc.sql("select * from status_report where token_hash = ?")
                .param(tokenHash)
                .query(StatusRows::read)
                .optional();
    }

    private static StatusReport read(ResultSet row, int number) throws SQLException {
        return new StatusReport(
                row.getObject("id", UUID.class),
                row.getString("engagement"),
                row.getInt("no"),
                StatusReport.Health.valueOf(row.getString("health")),
                row.getString("words"),
                row.getString("written_by"),
                row.getTimestamp("sent_at").toInstant());
    }
}
