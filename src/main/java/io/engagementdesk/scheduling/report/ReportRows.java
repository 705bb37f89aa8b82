package io.engagementdesk.scheduling.report;

import io.engagementdesk.scheduling.report.Report.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table call_report. */
@Repository
class ReportRows {

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report) {
        jdbc.sql("insert into call_report (phone_call, engagement, practitioner, outcome, measured_seconds, minutes,"
                        + " reason, open_end, note_for_client, reported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(report.call(), report.engagement(), report.practitioner())
                .params(report.outcome().name(), report.measuredSeconds())
                .params(report.minutes().orElse(null), report.reason().orElse(null))
                .params(report.openEnd().orElse(null), report.noteForClient(), Timestamp.from(report.at()))
                .update();
    }

    Optional<Report> of(UUID call) {
        return jdbc.sql("select * from call_report where phone_call = ?")
                .param(call)
                .query(ReportRows::read)
                .optional();
    }

    OptionalInt leastMinutes(String engagement) {
        return jdbc
                .sql("select minutes from call_report where engagement = ? and minutes is not null")
                .param(engagement)
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .min();
    }

    private static Report read(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("phone_call", UUID.class),
                row.getString("engagement"),
                row.getString("practitioner"),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("measured_seconds"),
                Optional.ofNullable(row.getObject("minutes", Integer.class)),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("open_end")),
                row.getBoolean("note_for_client"),
                row.getTimestamp("reported_at").toInstant());
    }
}
