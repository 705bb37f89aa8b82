package io.engagementdesk.insight;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the books say of one engagement. */
@Component
@Transactional(readOnly = true)
class Books {

    /** A line of a posting; one of debit and credit is null. */
    record Line(
            String account,
            String currency,
            @JsonFormat(shape = Shape.STRING) BigDecimal debit,
            @JsonFormat(shape = Shape.STRING) BigDecimal credit) {}

    record Booked(String reference, String kind, Instant at, List<Line> lines) {

        public String kindInWords() {
            return Words.of(kind);
        }

        public String moment() {
            return Words.moment(at);
        }
    }

    /** Debits less credits. */
    record Balance(String account, String currency, @JsonFormat(shape = Shape.STRING) BigDecimal amount) {}

    record Account(String engagement, List<Booked> postings, List<Balance> balances) {}

    private record Entry(String reference, String kind, Instant at, String account, Money amount) {}

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Account of(String engagement) {
        List<Entry> entries = entries(engagement);
        return new Account(engagement, postings(entries), balances(entries));
    }

    private List<Entry> entries(String engagement) {
        return jdbc.sql("select p.reference, p.kind, p.at, x.account, x.currency, x.amount from ledger_posting p"
                        + " join ledger_entry x on x.posting = p.id where p.engagement = ?"
                        + " order by p.at, p.reference, x.line")
                .param(engagement)
                .query((row, number) -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        Money.ofMinor(CurrencyUnit.of(row.getString(5)), row.getLong(6))))
                .list();
    }

    private static List<Booked> postings(List<Entry> entries) {
        List<Booked> postings = new ArrayList<>();
        for (Entry entry : entries) {
            if (postings.isEmpty()
                    || !postings.get(postings.size() - 1).reference().equals(entry.reference())) {
                postings.add(new Booked(entry.reference(), entry.kind(), entry.at(), new ArrayList<>()));
            }
            postings.get(postings.size() - 1).lines().add(line(entry));
        }
        return postings;
    }

    private static Line line(Entry entry) {
        Money amount = entry.amount();
        boolean debit = amount.isPositive();
        BigDecimal size = amount.abs().getAmount();
        return new Line(entry.account(), amount.getCurrencyUnit().getCode(), debit ? size : null, debit ? null : size);
    }

    private static List<Balance> balances(List<Entry> entries) {
        Map<String, Money> sums = new TreeMap<>();
        entries.forEach(entry ->
                sums.merge(entry.account() + " " + entry.amount().getCurrencyUnit(), entry.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new Balance(
                        sum.getKey().substring(0, sum.getKey().lastIndexOf(' ')),
                        sum.getValue().getCurrencyUnit().getCode(),
                        sum.getValue().getAmount()))
                .toList();
    }
}
