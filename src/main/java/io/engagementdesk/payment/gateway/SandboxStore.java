package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sandbox's payments and events in its tables. */
@Component
class SandboxStore {

    private final JdbcClient jdbc;

    SandboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SandboxPayment payment, Instant now) {
        jdbc.sql("insert into sandbox_payment (id, operation, engagement, kind, status, currency, amount, captured,"
                        + " refunded, card, reason, save_card, holds, description, return_url, expires_at, created_at, payment)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        payment.id(),
                        payment.operation(),
                        payment.engagement(),
                        payment.kind().name())
                .params(
                        payment.status().name(),
                        payment.amount().getCurrencyUnit().getCode())
                .params(minor(payment.amount()), minor(payment.captured()), minor(payment.refunded()))
                .params(payment.card(), payment.reason())
                .params(payment.order().saveCard(), payment.order().holds())
                .params(payment.order().description(), payment.order().returnUrl())
                .params(
                        Timestamp.from(payment.expiresAt()),
                        Timestamp.from(now),
                        payment.order().payment())
                .update();
    }

    void update(SandboxPayment payment) {
        jdbc.sql("update sandbox_payment set status = ?, captured = ?, refunded = ?, card = ?, reason = ?,"
                        + " expires_at = ? where id = ?")
                .params(payment.status().name(), minor(payment.captured()), minor(payment.refunded()))
                .params(payment.card(), payment.reason())
                .params(Timestamp.from(payment.expiresAt()), payment.id())
                .update();
    }

    Optional<SandboxPayment> find(String id) {
        return select("where id = ?", id);
    }

    /** Locks the payment until the transaction ends. */
    Optional<SandboxPayment> lock(String id) {
        return select("where id = ? for update", id);
    }

    void insert(Event event) {
        jdbc.sql("insert into sandbox_event (id, type, object_id, created_at) values (?, ?, ?, ?)")
                .params(event.id(), event.type(), event.object(), Timestamp.from(event.at()))
                .update();
    }

    boolean hasEvent(String object, String type) {
        return jdbc.sql("select count(*) from sandbox_event where object_id = ? and type = ?")
                        .params(object, type)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<Event> eventsSince(Instant moment) {
        return jdbc.sql("select * from sandbox_event where created_at >= ? order by created_at, id")
                .param(Timestamp.from(moment))
                .query((row, number) -> new Event(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("object_id"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    Map<String, Money> received(List<String> engagements) {
        return jdbc
                .sql("select engagement, currency, sum(captured - refunded - coalesce((select sum(d.withdrawn)"
                        + " from sandbox_dispute d where d.payment = p.id), 0)) as total from sandbox_payment p"
                        + " where kind <> 'REFUND' and engagement in (:engagements) group by engagement, currency")
                .param("engagements", engagements)
                .query((row, number) -> Map.entry(
                        row.getString("engagement"),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("total"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<SandboxPayment> select(String where, String id) {
        return jdbc.sql("select * from sandbox_payment " + where)
                .param(id)
                .query(SandboxStore::read)
                .optional();
    }

    private static SandboxPayment read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new SandboxPayment(
                row.getString("id"),
                row.getString("operation"),
                row.getString("engagement"),
                SandboxPayment.Kind.valueOf(row.getString("kind")),
                Movement.Status.valueOf(row.getString("status")),
                Money.ofMinor(currency, row.getLong("amount")),
                Money.ofMinor(currency, row.getLong("captured")),
                Money.ofMinor(currency, row.getLong("refunded")),
                row.getString("card"),
                row.getString("reason"),
                new SandboxPayment.Order(
                        row.getBoolean("save_card"),
                        row.getBoolean("holds"),
                        row.getString("description"),
                        row.getString("return_url"),
                        row.getString("payment")),
                row.getTimestamp("expires_at").toInstant());
    }

    private static long minor(Money money) {
        return money.getAmountMinorLong();
    }
}
