package io.engagementdesk.payment.price;

import io.engagementdesk.money.Tax;
import io.engagementdesk.process.Recall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The prices of engagements: made once from the agreed terms, kept with their explanation. */
@Service
@Transactional
public class Prices {

    private final JdbcClient jdbc;
    private final AgreedTerms terms;
    private final ForfeitTable forfeits;
    private final Clock clock;
    private final Recall<String, Price> recall = new Recall<>();

    Prices(JdbcClient jdbc, AgreedTerms terms, ForfeitTable forfeits, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.forfeits = forfeits;
        this.clock = clock;
    }

    /**
     * Makes the price for this time together, or of what is kept, and keeps it.
     *
     * @param allowed no more minutes than these are charged; never more than were measured
     */
    public Price make(String engagement, long seconds, OptionalInt allowed, Money deposited) {
        Price price = price(engagement, seconds, allowed);
        Money applied = deposited.isLessThan(price.gross()) ? deposited : price.gross();
        jdbc.sql("insert into price (engagement, currency, seconds_together, billed_minutes, net, tax, tax_percent,"
                        + " deposit_applied, explanation, priced_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(engagement, price.net().getCurrencyUnit().getCode(), seconds, price.minutes())
                .params(price.net().getAmountMinorLong(), price.taxAmount().getAmountMinorLong())
                .params(price.tax().percent(), applied.getAmountMinorLong())
                .params(price.explanation(), Timestamp.from(clock.instant()))
                .update();
        recall.put(engagement, price);
        return price;
    }

    /** What the client would owe if so much of the least price were kept; nothing is. */
    @Transactional(readOnly = true)
    public Money share(String engagement, int percent) {
        Forfeit share = new Forfeit(percent, Forfeit.Reason.CANCELLED_LATE);
        return PriceModel.forfeited(terms.of(engagement), 0, share).gross();
    }

    /** How much less, with tax, it would have cost with no more than these minutes; empty as long as it has no price. */
    @Transactional(readOnly = true)
    public Optional<Money> less(String engagement, int minutes) {
        return of(engagement).map(made -> made.gross()
                .minus(price(engagement, made.seconds(), OptionalInt.of(minutes))
                        .gross()));
    }

    private Price price(String engagement, long seconds, OptionalInt allowed) {
        Terms agreed = terms.of(engagement);
        return forfeits.of(engagement)
                .map(forfeit -> PriceModel.forfeited(agreed, seconds, forfeit))
                .orElseGet(() -> PriceModel.price(agreed, seconds, allowed));
    }

    /** Nothing is owed any more, on either side. */
    public void settled(String engagement) {
        jdbc.sql("update price set settled_at = ? where engagement = ? and settled_at is null")
                .params(Timestamp.from(clock.instant()), engagement)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Price> of(String engagement) {
        return recall.of(engagement, () -> read(engagement));
    }

    private Optional<Price> read(String engagement) {
        return jdbc.sql(
                        "select p.*, f.percent, f.reason from price p left join forfeit f on f.engagement = p.engagement"
                                + " where p.engagement = ?")
                .param(engagement)
                .query(Prices::read)
                .optional();
    }

    private static Price read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Price(
                row.getLong("seconds_together"),
                row.getInt("billed_minutes"),
                Money.ofMinor(currency, row.getLong("net")),
                Money.ofMinor(currency, row.getLong("tax")),
                new Tax(row.getBigDecimal("tax_percent")),
                row.getString("explanation"),
                ForfeitTable.read(row));
    }
}
