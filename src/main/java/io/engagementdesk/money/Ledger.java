package io.engagementdesk.money;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books: append-only, double-entry, posted in the transaction of the fact. */
@Service
public class Ledger {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Ledger(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Books a fact; booking the same reference twice fails on the unique key and undoes the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Posting posting) {
        post(List.of(posting));
    }

    /** The same of several facts at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(List<Posting> postings) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (Posting posting : postings) {
            UUID id = UUID.randomUUID();
            heads.add(new Object[] {id, posting.reference(), posting.kind(), posting.engagement(), now});
            lines.addAll(lines(id, posting.entries()));
        }
        batches.batchUpdate(
                "insert into ledger_posting (id, reference, kind, engagement, at) values (?, ?, ?, ?, ?)", heads);
        batches.batchUpdate(
                "insert into ledger_entry (posting, line, account, currency, amount) values (?, ?, ?, ?, ?)", lines);
    }

    private static List<Object[]> lines(UUID posting, List<Posting.Entry> entries) {
        List<Object[]> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(new Object[] {
            posting,
            lines.size() + 1,
            entry.account(),
            entry.amount().getCurrencyUnit().getCode(),
            entry.amount().getAmountMinorLong()
        }));
        return lines;
    }

    /** Whether this has been booked. */
    @Transactional(readOnly = true)
    public boolean isPosted(String reference) {
        return jdbc.sql("select count(*) from ledger_posting where reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What this posting moved on an account: debits less credits, nothing where it was not booked. */
    @Transactional(readOnly = true)
    public Money moved(String reference, String account, CurrencyUnit currency) {
        long minor = jdbc.sql("select coalesce(sum(e.amount), 0) from ledger_entry e"
                        + " join ledger_posting p on p.id = e.posting"
                        + " where p.reference = ? and e.account = ? and e.currency = ?")
                .params(reference, account, currency.getCode())
                .query(Long.class)
                .single();
        return Money.ofMinor(currency, minor);
    }

    /** What stands on an account: debits less credits. */
    @Transactional(readOnly = true)
    public Money balance(String account, CurrencyUnit currency) {
        long minor = jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where account = ? and currency = ?")
                .params(account, currency.getCode())
                .query(Long.class)
                .single();
        return Money.ofMinor(currency, minor);
    }

    /** The part of an account's balance that one engagement brought about. */
    @Transactional(readOnly = true)
    public Money balance(String engagement, String account, CurrencyUnit currency) {
        long minor = jdbc.sql("select coalesce(sum(e.amount), 0) from ledger_entry e"
                        + " join ledger_posting p on p.id = e.posting"
                        + " where p.engagement = ? and e.account = ? and e.currency = ?")
                .params(engagement, account, currency.getCode())
                .query(Long.class)
                .single();
        return Money.ofMinor(currency, minor);
    }
}
