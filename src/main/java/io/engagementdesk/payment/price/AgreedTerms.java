package io.engagementdesk.payment.price;

import io.engagementdesk.catalogue.Service.Kind;
import io.engagementdesk.catalogue.Service.Pricing;
import io.engagementdesk.money.Tax;
import io.engagementdesk.process.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each client was shown before he paid: stored before the page is drawn, never changed. */
@Service
@Transactional
public class AgreedTerms {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Recall<String, Terms> recall = new Recall<>();

    AgreedTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps the terms of an engagement.
     *
     * @param client the organisation, or the consumer himself
     */
    public void keep(String engagement, UUID client, Terms terms) {
        jdbc.sql("insert into deposit_terms (engagement, client, service, service_name, kind, pricing, currency, rate,"
                        + " fixed, minimum_minutes, quantum_minutes, cap_minutes, tax_percent, deposit, stored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(engagement, client, terms.service(), terms.serviceName())
                .params(terms.kind().name(), terms.pricing().name())
                .params(terms.deposit().getCurrencyUnit().getCode(), minor(terms.rate()), minor(terms.fixed()))
                .params(terms.minimumMinutes(), terms.quantumMinutes(), terms.capMinutes())
                .params(terms.tax().percent(), terms.deposit().getAmountMinorLong())
                .params(Timestamp.from(clock.instant()))
                .update();
    }

    /** It becomes a project: the price is agreed by a proposal, and this deposit anew. */
    public void becomeProject(String engagement, Money deposit) {
        jdbc.sql("update deposit_terms set kind = ?, pricing = ?, rate = null, fixed = null, minimum_minutes = 0,"
                        + " quantum_minutes = 0, cap_minutes = 0, deposit = ?, agreed_at = null where engagement = ?")
                .params(Kind.MACRO.name(), Pricing.PROJECT.name(), deposit.getAmountMinorLong(), engagement)
                .update();
        recall.forget(engagement);
    }

    /** The client goes on to pay under these terms; the first time counts. */
    public Terms agreed(String engagement) {
        jdbc.sql("update deposit_terms set agreed_at = ? where engagement = ? and agreed_at is null")
                .params(Timestamp.from(clock.instant()), engagement)
                .update();
        return of(engagement);
    }

    /** When the client went on to pay under them. */
    @Transactional(readOnly = true)
    public Optional<Instant> acceptedAt(String engagement) {
        return jdbc.sql("select agreed_at from deposit_terms where engagement = ? and agreed_at is not null")
                .param(engagement)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Transactional(readOnly = true)
    public Terms of(String engagement) {
        return recall.of(engagement, () -> read(engagement))
                .orElseThrow(() -> new IllegalArgumentException("There are no terms of " + engagement));
    }

    private Optional<Terms> read(String engagement) {
        return jdbc.sql("select * from deposit_terms where engagement = ?")
                .param(engagement)
                .query(AgreedTerms::read)
                .optional();
    }

    /** How many engagements this client has paid for to the end. */
    @Transactional(readOnly = true)
    public long paidEngagements(UUID client) {
        return jdbc.sql("select count(*) from deposit_terms t join price p on p.engagement = t.engagement"
                        + " where t.client = ? and p.settled_at is not null")
                .param(client)
                .query(Long.class)
                .single();
    }

    private static Terms read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Terms(
                row.getString("service"),
                row.getString("service_name"),
                Kind.valueOf(row.getString("kind")),
                Pricing.valueOf(row.getString("pricing")),
                amount(row, "rate", currency),
                amount(row, "fixed", currency),
                row.getInt("minimum_minutes"),
                row.getInt("quantum_minutes"),
                row.getInt("cap_minutes"),
                new Tax(row.getBigDecimal("tax_percent")),
                Money.ofMinor(currency, row.getLong("deposit")));
    }

    private static Optional<Money> amount(ResultSet row, String column, CurrencyUnit currency) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Money.ofMinor(currency, minor));
    }

    private static Long minor(Optional<Money> amount) {
        return amount.map(Money::getAmountMinorLong).orElse(null);
    }
}
