package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.InvoiceDraft;
import io.engagementdesk.billing.invoice.Invoices;
import io.engagementdesk.billing.invoice.Kind;
import io.engagementdesk.money.TaxSplit;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was invoiced at launch for work that will not be done; what was paid for it is a deposit again. */
@Component
@Transactional
class Unearned {

    private final Invoices invoices;
    private final InstalmentBooks books;
    private final InstalmentDrafts drafts;

    Unearned(Invoices invoices, InstalmentBooks books, InstalmentDrafts drafts) {
        this.invoices = invoices;
        this.books = books;
        this.drafts = drafts;
    }

    void takeBack(Instalment first, Money net) {
        if (net.isPositive()) {
            Invoice invoice = invoices.get(first.invoice().orElseThrow());
            String reason = drafts.reason(first.engagement(), "document.invoice.endedEarly");
            Money tax = tax(charged(invoice), net);
            books.corrected(first, invoices.issue(InvoiceDraft.correction(invoice, net, tax, reason)));
            Money paid = books.owed(first).negated();
            if (paid.isPositive()) {
                books.restored(first, paid);
            }
        }
    }

    /** What earlier corrections have left of it. */
    private TaxSplit charged(Invoice invoice) {
        return invoices.of(invoice.engagement()).stream()
                .filter(one -> one.kind() == Kind.CORRECTION)
                .filter(one -> one.corrects().equals(Optional.of(invoice.number())))
                .map(one -> new TaxSplit(one.net(), one.tax()))
                .reduce(new TaxSplit(invoice.net(), invoice.tax()), TaxSplit::minus);
    }

    private static Money tax(TaxSplit charged, Money net) {
        return charged.tax()
                .multipliedBy(
                        net.getAmount().divide(charged.net().getAmount(), MathContext.DECIMAL128),
                        RoundingMode.HALF_UP);
    }
}
