package io.engagementdesk.billing;

import io.engagementdesk.billing.Retention.Basis;
import io.engagementdesk.money.TaxTreatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was kept of deposits: once for an engagement, and never changed. */
@Component
class RetentionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Retention retention) {
        jdbc.sql("insert into deposit_retention (engagement, basis, hours, currency, deposit, kept, tax, tax_percent,"
                        + " treatment, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(retention.engagement(), retention.basis().name(), retention.hours())
                .params(retention.deposit().getCurrencyUnit().getCode())
                .params(retention.deposit().getAmountMinorLong())
                .params(retention.kept().getAmountMinorLong(), retention.tax().getAmountMinorLong())
                .params(retention.taxPercent(), retention.treatment().name(), Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Retention> find(String engagement) {
        return jdbc.sql("select * from deposit_retention where engagement = ?")
                .param(engagement)
                .query(RetentionRows::read)
                .optional();
    }

    private static Retention read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Retention(
                row.getString("engagement"),
                Basis.valueOf(row.getString("basis")),
                row.getBigDecimal("hours"),
                Money.ofMinor(currency, row.getLong("deposit")),
                Money.ofMinor(currency, row.getLong("kept")),
                Money.ofMinor(currency, row.getLong("tax")),
                row.getBigDecimal("tax_percent"),
                TaxTreatment.valueOf(row.getString("treatment")));
    }
}
