package io.engagementdesk.billing.invoice;

import io.engagementdesk.billing.invoice.Invoice.Line;
import io.engagementdesk.money.TaxTreatment;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables invoice and invoice_line; only ever added to. */
@Component
class InvoiceRows {

    private final JdbcClient jdbc;

    InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invoice invoice, String series, int running) {
        jdbc.sql("insert into invoice (number, series, running, kind, engagement, corrects, reason, treatment,"
                        + " tax_percent, currency, net, tax, credited, due_on, document, sha256, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(invoice.number(), series, running, invoice.kind().name(), invoice.engagement())
                .params(invoice.corrects().orElse(null), invoice.reason())
                .params(invoice.treatment().name(), invoice.taxPercent())
                .params(invoice.net().getCurrencyUnit().getCode())
                .params(minor(invoice.net()), minor(invoice.tax()), minor(invoice.credited()))
                .params(Date.valueOf(invoice.dueOn()), invoice.document(), invoice.sha256())
                .params(Timestamp.from(invoice.issuedAt()))
                .update();
        int no = 1;
        for (Line line : invoice.lines()) {
            jdbc.sql("insert into invoice_line (invoice, no, what, net, tax) values (?, ?, ?, ?, ?)")
                    .params(invoice.number(), no++, line.what(), minor(line.net()), minor(line.tax()))
                    .update();
        }
    }

    Optional<Invoice> find(String number) {
        return jdbc.sql("select * from invoice where number = ?")
                .param(number)
                .query(this::read)
                .optional();
    }

    /** Oldest first. */
    List<Invoice> of(String engagement) {
        return jdbc.sql("select * from invoice where engagement = ? order by issued_at, number")
                .param(engagement)
                .query(this::read)
                .list();
    }

    private Invoice read(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Invoice(
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("engagement"),
                Optional.ofNullable(row.getString("corrects")),
                row.getString("reason"),
                lines(row.getString("number"), currency),
                TaxTreatment.valueOf(row.getString("treatment")),
                row.getBigDecimal("tax_percent"),
                Money.ofMinor(currency, row.getLong("credited")),
                row.getDate("due_on").toLocalDate(),
                row.getTimestamp("issued_at").toInstant(),
                row.getObject("document", UUID.class),
                row.getString("sha256"));
    }

    private List<Line> lines(String invoice, CurrencyUnit currency) {
        return jdbc.sql("select what, net, tax from invoice_line where invoice = ? order by no")
                .param(invoice)
                .query((row, number) -> new Line(
                        row.getString(1),
                        Money.ofMinor(currency, row.getLong(2)),
                        Money.ofMinor(currency, row.getLong(3))))
                .list();
    }

    private static long minor(Money amount) {
        return amount.getAmountMinorLong();
    }
}
