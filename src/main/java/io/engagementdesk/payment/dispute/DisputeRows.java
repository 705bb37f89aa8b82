package io.engagementdesk.payment.dispute;

import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table dispute. */
@Component
class DisputeRows {

    private final JdbcClient jdbc;

    DisputeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Dispute dispute, Instant now) {
        jdbc.sql("insert into dispute (id, engagement, operation, amount, currency, withdrawn, reason, status, due_by,"
                        + " opened_at) values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)")
                .params(dispute.id(), dispute.engagement(), dispute.operation())
                .params(
                        dispute.amount().getAmountMinorLong(),
                        dispute.amount().getCurrencyUnit().getCode())
                .params(dispute.reason(), dispute.standing().name())
                .params(Timestamp.from(dispute.dueBy()), Timestamp.from(now))
                .update();
    }

    void update(Dispute dispute) {
        jdbc.sql("update dispute set withdrawn = ?, status = ?, closed_at = ? where id = ?")
                .params(
                        dispute.withdrawn().getAmountMinorLong(),
                        dispute.standing().name())
                .params(dispute.closedAt().map(Timestamp::from).orElse(null), dispute.id())
                .update();
    }

    void decided(String id, String decision, String evidence) {
        jdbc.sql("update dispute set decision = ?, evidence = ? where id = ?")
                .params(decision, evidence, id)
                .update();
    }

    Optional<Dispute> find(String id) {
        return select(id, "");
    }

    /** Locks the dispute until the transaction ends: whoever asks the provider second writes last. */
    Optional<Dispute> lock(String id) {
        return select(id, " for update");
    }

    /** Those of an engagement that the bank has not decided, oldest first. */
    List<Dispute> open(String engagement) {
        return jdbc.sql("select * from dispute where engagement = ? and closed_at is null order by opened_at, id")
                .param(engagement)
                .query(DisputeRows::read)
                .list();
    }

    private Optional<Dispute> select(String id, String how) {
        return jdbc.sql("select * from dispute where id = ?" + how)
                .param(id)
                .query(DisputeRows::read)
                .optional();
    }

    private static Dispute read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Dispute(
                row.getString("id"),
                row.getString("engagement"),
                row.getString("operation"),
                Money.ofMinor(currency, row.getLong("amount")),
                Money.ofMinor(currency, row.getLong("withdrawn")),
                row.getString("reason"),
                Standing.valueOf(row.getString("status")),
                row.getTimestamp("due_by").toInstant(),
                Optional.ofNullable(row.getString("evidence")),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
