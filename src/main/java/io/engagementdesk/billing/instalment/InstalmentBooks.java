package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.money.TaxSplit;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** How instalments stand in the books: invoiced, paid by the deposit, corrected. */
@Component
class InstalmentBooks {

    private final Ledger ledger;

    InstalmentBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Owed from now on, less what of the deposit the invoice names. */
    void invoiced(Instalment due, Invoice invoice) {
        String engagement = due.engagement();
        Posting.Draft owed = Posting.of("invoiced:" + invoice.number(), "invoiced", engagement)
                .debit(Accounts.receivable(engagement), invoice.gross())
                .credit(earning(due), invoice.net())
                .credit(Accounts.TAX, invoice.tax());
        Posting.Draft used = Posting.of("used:" + invoice.number(), "depositApplied", engagement)
                .debit(Accounts.deposit(engagement), invoice.credited())
                .credit(Accounts.receivable(engagement), invoice.credited());
        ledger.post(Stream.of(owed, used)
                .filter(draft -> !draft.entries().isEmpty())
                .map(Posting.Draft::balanced)
                .toList());
    }

    /** So much is owed no longer. */
    void corrected(Instalment part, Invoice correction) {
        String engagement = part.engagement();
        TaxSplit back = new TaxSplit(correction.net(), correction.tax());
        ledger.post(Posting.of("corrected:" + correction.number(), "invoiceCorrected", engagement)
                .debit(earning(part), back.net())
                .debit(Accounts.TAX, back.tax())
                .credit(Accounts.receivable(engagement), back.gross())
                .balanced());
    }

    /** So much of what was invoiced at launch had been done when the project ended. */
    void earned(String engagement, Money net) {
        if (net.isPositive()) {
            ledger.post(Posting.of("earned:%s:end".formatted(engagement), "earned", engagement)
                    .debit(Accounts.deferred(engagement), net)
                    .credit(Accounts.REVENUE_MACRO, net)
                    .balanced());
        }
    }

    /** What was invoiced at launch and is not earned yet, net. */
    Money deferred(Instalment first) {
        return ledger.balance(Accounts.deferred(first.engagement()), first.net().getCurrencyUnit())
                .negated();
    }

    /** What was paid for an invoice that is no longer owed is a deposit again. */
    void restored(Instalment part, Money paid) {
        String engagement = part.engagement();
        ledger.post(Posting.of("restored:" + part.invoice().orElseThrow(), "depositRestored", engagement)
                .debit(Accounts.receivable(engagement), paid)
                .credit(Accounts.deposit(engagement), paid)
                .balanced());
    }

    Money owed(Instalment part) {
        return ledger.balance(Accounts.receivable(part.engagement()), part.net().getCurrencyUnit());
    }

    /** What is invoiced at launch is earned with the milestones. */
    private static String earning(Instalment part) {
        return part.isAtLaunch() ? Accounts.deferred(part.engagement()) : Accounts.REVENUE_MACRO;
    }
}
