package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sandbox's disputes in their tables. */
@Component
class SandboxDisputeStore {

    private final JdbcClient jdbc;

    SandboxDisputeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SandboxDispute dispute, Instant now) {
        jdbc.sql("insert into sandbox_dispute (id, payment, status, currency, amount, withdrawn, reason, due_by,"
                        + " created_at) values (?, ?, ?, ?, ?, 0, ?, ?, ?)")
                .params(dispute.id(), dispute.payment(), dispute.standing().name())
                .params(currency(dispute), dispute.amount().getAmountMinorLong(), dispute.reason())
                .params(Timestamp.from(dispute.dueBy()), Timestamp.from(now))
                .update();
        update(dispute, dispute.withdrawn().minus(dispute.withdrawn()), null, now);
    }

    /** Writes how it stands now, and what of its money has moved since it stood otherwise. */
    void update(SandboxDispute dispute, Money before, String evidence, Instant now) {
        jdbc.sql("update sandbox_dispute set status = ?, withdrawn = ?, evidence = coalesce(?, evidence) where id = ?")
                .params(dispute.standing().name(), dispute.withdrawn().getAmountMinorLong(), evidence, dispute.id())
                .update();
        Money moved = before.minus(dispute.withdrawn());
        if (!moved.isZero()) {
            jdbc.sql("insert into sandbox_dispute_move (dispute, line, currency, amount, at) select ?, count(*) + 1,"
                            + " cast(? as char(3)), cast(? as bigint), cast(? as timestamp with time zone)"
                            + " from sandbox_dispute_move where dispute = ?")
                    .params(dispute.id(), currency(dispute), moved.getAmountMinorLong())
                    .params(Timestamp.from(now), dispute.id())
                    .update();
        }
    }

    Optional<SandboxDispute> find(String id) {
        return select("where id = ?", id);
    }

    /** Locks the dispute until the transaction ends. */
    Optional<SandboxDispute> lock(String id) {
        return select("where id = ? for update", id);
    }

    Optional<SandboxDispute> of(String payment) {
        return select("where payment = ?", payment);
    }

    private Optional<SandboxDispute> select(String where, String value) {
        return jdbc.sql("select * from sandbox_dispute " + where)
                .param(value)
                .query(SandboxDisputeStore::read)
                .optional();
    }

    private static SandboxDispute read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new SandboxDispute(
                row.getString("id"),
                row.getString("payment"),
                Standing.valueOf(row.getString("status")),
                Money.ofMinor(currency, row.getLong("amount")),
                Money.ofMinor(currency, row.getLong("withdrawn")),
                row.getString("reason"),
                row.getTimestamp("due_by").toInstant());
    }

    private static String currency(SandboxDispute dispute) {
        return dispute.amount().getCurrencyUnit().getCode();
    }
}
