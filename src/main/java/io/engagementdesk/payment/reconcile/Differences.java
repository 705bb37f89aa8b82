package io.engagementdesk.payment.reconcile;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.payment.gateway.PaymentGateway;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Engagements whose money at the provider is not what the books say; only those at rest can be compared. */
@Component
class Differences {

    /** One engagement that does not add up. */
    record Difference(String engagement, Money received, Money booked) {}

    private static final Duration RECENT = Duration.ofDays(2);
    private static final Duration AT_REST = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final PaymentGateway gateway;
    private final Ledger ledger;
    private final Clock clock;

    Differences(JdbcClient jdbc, PaymentGateway gateway, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.gateway = gateway;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<Difference> find() {
        Map<String, CurrencyUnit> engagements = atRest();
        Map<String, Money> received = gateway.received(List.copyOf(engagements.keySet()));
        return engagements.entrySet().stream()
                .map(one -> compare(one.getKey(), received.getOrDefault(one.getKey(), Money.zero(one.getValue()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Difference> compare(String engagement, Money received) {
        Money booked = ledger.balance(engagement, Accounts.PROVIDER, received.getCurrencyUnit());
        return booked.equals(received) ? Optional.empty() : Optional.of(new Difference(engagement, received, booked));
    }

    /** Moved lately, with nothing on the way: no open question to the provider, no event in the inbox. */
    private Map<String, CurrencyUnit> atRest() {
        Instant now = clock.instant();
        return jdbc
                .sql("select engagement, max(currency) as currency from payment_operation"
                        + " where engagement is not null group by engagement"
                        + " having max(changed_at) between ? and ?"
                        + " and max(case when state in ('REQUESTED', 'ACTION_NEEDED') and look_up_at is not null"
                        + " then 1 else 0 end) = 0")
                .params(Timestamp.from(now.minus(RECENT)), Timestamp.from(now.minus(AT_REST)))
                .query((row, number) ->
                        Map.entry(row.getString("engagement"), CurrencyUnit.of(row.getString("currency"))))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
