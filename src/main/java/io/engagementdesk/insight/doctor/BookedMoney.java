package io.engagementdesk.insight.doctor;

import io.engagementdesk.payment.gateway.ProviderStatement.Line;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money at the provider as our books have it, by the operation that moved it. */
@Component
class BookedMoney {

    /** What was asked for before the moment, the provider may have moved before it too. */
    private static final String BOOKED =
            """
            select b.operation, b.currency, sum(b.amount) as amount from (
                select case when p.reference like 'paid:%' then substring(p.reference from 6)
                    when p.reference like 'reversed:%' then substring(p.reference from 10)
                    when p.reference like 'dispute:%'
                        then substring(p.reference from 1 for char_length(p.reference) - 3)
                    else p.reference end as operation, x.currency, x.amount
                from ledger_posting p join ledger_entry x on x.posting = p.id
                where x.account = 'provider' and p.at >= :since) b
            left join payment_operation o on o.id = b.operation
            where o.id is null or o.requested_at >= :since group by b.operation, b.currency""";

    private static final String TASKS =
            """
            select count(*) from follow_up f where f.reason = 'PAYMENT' and f.opened_at >= ? and (f.engagement = ?
            or f.reference in (select i.event_id from inbox_event i where i.state = 'PARKED' and i.object_id = ?))""";

    private final JdbcClient jdbc;

    BookedMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Money> since(Instant moment) {
        return jdbc
                .sql(BOOKED)
                .param("since", Timestamp.from(moment))
                .query((row, number) -> Map.entry(
                        row.getString("operation"),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether it stands in the books, be it long ago. */
    boolean isBooked(String operation) {
        return jdbc.sql("select count(*) from ledger_posting where reference in (?, 'paid:' || ?, ? || ':01')")
                        .params(operation, operation, operation)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether finance was given it since it happened. */
    boolean isSomebodysTask(Line line) {
        return jdbc.sql(TASKS)
                        .params(Timestamp.from(line.at()), line.engagement(), line.object())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
