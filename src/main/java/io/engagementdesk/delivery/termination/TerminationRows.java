package io.engagementdesk.delivery.termination;

import io.engagementdesk.money.Practice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables termination and termination_share. */
@Repository
class TerminationRows {

    private final JdbcClient jdbc;
    private final Practice practice;
    private final Clock clock;

    TerminationRows(JdbcClient jdbc, Practice practice, Clock clock) {
        this.jdbc = jdbc;
        this.practice = practice;
        this.clock = clock;
    }

    void add(String engagement, Side side, String reason, String recordedBy) {
        jdbc.sql("insert into termination (engagement, side, reason, recorded_by, begun_at) values (?, ?, ?, ?, ?)")
                .params(engagement, side.name(), reason, recordedBy, Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Termination> find(String engagement) {
        return jdbc.sql("select * from termination where engagement = ?")
                .param(engagement)
                .query(this::read)
                .optional();
    }

    void assessed(String engagement, Map<Integer, Integer> shares, String login) {
        shares.forEach((milestone, percent) -> jdbc.sql(
                        "insert into termination_share (engagement, milestone, percent) values (?, ?, ?)")
                .params(engagement, milestone, percent)
                .update());
        jdbc.sql("update termination set assessed_by = ?, assessed_at = ? where engagement = ?")
                .params(login, Timestamp.from(clock.instant()), engagement)
                .update();
    }

    /** By milestone, in their order. */
    Map<Integer, Integer> shares(String engagement) {
        Map<Integer, Integer> shares = new TreeMap<>();
        jdbc.sql("select milestone, percent from termination_share where engagement = ?")
                .param(engagement)
                .query((RowCallbackHandler) row -> shares.put(row.getInt("milestone"), row.getInt("percent")));
        return shares;
    }

    void released(String engagement, Money back) {
        jdbc.sql("update termination set back = ? where engagement = ?")
                .params(back.getAmountMinorLong(), engagement)
                .update();
    }

    private Termination read(ResultSet row, int number) throws SQLException {
        return new Termination(
                row.getString("engagement"),
                Side.valueOf(row.getString("side")),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(row.getString("assessed_by")),
                Optional.ofNullable((Number) row.getObject("back"))
                        .map(minor -> Money.ofMinor(practice.currency(), minor.longValue())));
    }
}
