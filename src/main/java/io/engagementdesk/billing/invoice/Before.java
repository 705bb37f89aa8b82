package io.engagementdesk.billing.invoice;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.money.Postings;
import io.engagementdesk.money.Postings.Booked;
import io.engagementdesk.money.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What went before a final invoice: invoices with their tax, which it deducts (§ 14 Abs. 5 UStG), and payments. */
@Component
class Before {

    private static final Set<String> PAYMENTS =
            Set.of("depositApplied", "balanceCharged", "balancePaid", "transferred", "moneyPlaced", "depositRestored");

    private final InvoiceRows rows;
    private final Postings postings;
    private final Practice practice;

    Before(InvoiceRows rows, Postings postings, Practice practice) {
        this.rows = rows;
        this.postings = postings;
        this.practice = practice;
    }

    List<Map<String, String>> invoices(String engagement, Locale language) {
        return rows.of(engagement).stream()
                .map(one -> Map.of(
                        "number", one.number(),
                        "date", day(one.issuedAt(), language),
                        "net", signed(one, one.net(), language),
                        "tax", signed(one, one.tax(), language),
                        "gross", signed(one, one.gross(), language)))
                .toList();
    }

    List<Map<String, String>> payments(String engagement, Locale language) {
        return postings.of(engagement).stream()
                .filter(posting -> PAYMENTS.contains(posting.kind()))
                .map(posting -> Map.of(
                        "kind", posting.kind(),
                        "date", day(posting.at(), language),
                        "amount", Amounts.text(paid(posting, engagement), language)))
                .toList();
    }

    String day(Instant moment, Locale language) {
        return InvoicePaper.date(LocalDate.ofInstant(moment, practice.timeZone()), language);
    }

    private static Money paid(Booked posting, String engagement) {
        return posting.entries().stream()
                .filter(entry -> entry.account().equals(Accounts.receivable(engagement)))
                .map(entry -> entry.amount().negated())
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static String signed(Invoice one, Money amount, Locale language) {
        return Amounts.text(one.kind() == Kind.CORRECTION ? amount.negated() : amount, language);
    }
}
