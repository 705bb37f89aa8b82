package io.engagementdesk.payment.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sandbox's statement, read from its events: a hold that was taken is told under the capture that took it. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "sandbox", matchIfMissing = true)
class SandboxStatement implements ProviderStatement {

    private static final String MOVEMENTS =
            """
            select p.id, coalesce(capture.operation, case when p.kind = 'HOLD' or p.holds then 'taken:' || p.operation
                    else p.operation end) as operation, p.engagement, p.currency,
                case when e.type = 'refund.declined' then p.amount when p.kind = 'REFUND' then -p.amount
                    else p.captured end as amount, e.created_at
            from sandbox_event e join sandbox_payment p on p.id = e.object_id
            left join sandbox_request capture on (p.kind = 'HOLD' or p.holds) and capture.id = p.id
                and capture.status = 'CAPTURED' and capture.operation <> p.operation
            where e.created_at >= ?
            and e.type in ('checkout.captured', 'hold.captured', 'charge.captured', 'refund.refunded',
                'refund.declined')
            union all
            select d.id, 'dispute:' || d.id, p.engagement, m.currency, m.amount, m.at from sandbox_dispute_move m
            join sandbox_dispute d on d.id = m.dispute join sandbox_payment p on p.id = d.payment
            where m.at >= ?""";

    private final JdbcClient jdbc;

    SandboxStatement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> since(Instant moment) {
        return jdbc.sql(MOVEMENTS)
                .params(Timestamp.from(moment), Timestamp.from(moment))
                .query(SandboxStatement::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("operation"),
                row.getString("engagement"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount")),
                row.getTimestamp("created_at").toInstant());
    }
}
