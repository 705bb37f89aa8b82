package io.engagementdesk.money;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * One balanced movement of money: what is debited equals what is credited.
 *
 * @param reference names the booked fact, unique for ever, such as {@code paid:dep:E-2026-000123:1}
 * @param kind what kind of fact: depositPaid, priced, depositApplied, captured, refunded, …
 * @param engagement number of the engagement, or null
 */
public record Posting(String reference, String kind, String engagement, List<Entry> entries) {

    /** A line of a posting; debit positive, credit negative. */
    public record Entry(String account, Money amount) {}

    public Posting {
        entries = List.copyOf(entries);
        if (entries.isEmpty()
                || !Money.total(entries.stream().map(Entry::amount).toList()).isZero()) {
            throw new IllegalArgumentException("Posting " + reference + " is not balanced: " + entries);
        }
    }

    /** Begins a posting; lines of amount zero are left out. */
    public static Draft of(String reference, String kind, String engagement) {
        return new Draft(reference, kind, engagement, new ArrayList<>());
    }

    /** A posting in the making. */
    public record Draft(String reference, String kind, String engagement, List<Entry> entries) {

        public Draft debit(String account, Money amount) {
            return line(account, amount);
        }

        public Draft credit(String account, Money amount) {
            return line(account, amount.negated());
        }

        public Posting balanced() {
            return new Posting(reference, kind, engagement, entries);
        }

        private Draft line(String account, Money amount) {
            if (!amount.isZero()) {
                entries.add(new Entry(account, amount));
            }
            return this;
        }
    }
}
