package io.engagementdesk.payment.transfer;

import java.sql.Date;
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

/** The table bank_transfer. */
@Component
class TransferRows {

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else records one for this engagement. */
    void lock(String engagement) {
        jdbc.sql("select number from engagement where number = ? for update")
                .param(engagement)
                .query(String.class)
                .single();
    }

    void add(BankTransfer transfer, String finance, Instant now) {
        jdbc.sql("insert into bank_transfer (reference, engagement, currency, amount, value_date, recorded_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(transfer.reference(), transfer.engagement())
                .params(
                        transfer.amount().getCurrencyUnit().getCode(),
                        transfer.amount().getAmountMinorLong())
                .params(Date.valueOf(transfer.valueDate()), finance, Timestamp.from(now))
                .update();
    }

    Optional<BankTransfer> find(String reference) {
        return jdbc.sql("select * from bank_transfer where reference = ?")
                .param(reference)
                .query(TransferRows::read)
                .optional();
    }

    List<BankTransfer> of(String engagement) {
        return jdbc.sql("select * from bank_transfer where engagement = ? order by recorded_at, reference")
                .param(engagement)
                .query(TransferRows::read)
                .list();
    }

    private static BankTransfer read(ResultSet row, int number) throws SQLException {
        return new BankTransfer(
                row.getString("reference"),
                row.getString("engagement"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount")),
                row.getDate("value_date").toLocalDate());
    }
}
