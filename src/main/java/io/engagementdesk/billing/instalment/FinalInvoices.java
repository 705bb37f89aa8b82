package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.Invoice.Line;
import io.engagementdesk.billing.invoice.InvoiceDraft;
import io.engagementdesk.billing.invoice.Invoices;
import io.engagementdesk.billing.invoice.Kind;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last invoice of a project: everything that was done, less everything that was invoiced and paid before. */
@Service
@Transactional
public class FinalInvoices {

    private final Invoices invoices;
    private final Ledger ledger;

    FinalInvoices(Invoices invoices, Ledger ledger) {
        this.invoices = invoices;
        this.ledger = ledger;
    }

    /** Issued once; empty for a project of which nothing was invoiced. */
    public Optional<Invoice> issue(String engagement) {
        List<Invoice> before = invoices.of(engagement);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(before.stream()
                .filter(one -> one.kind() == Kind.FINAL)
                .findFirst()
                .orElseGet(() -> invoices.issue(draft(before))));
    }

    private InvoiceDraft draft(List<Invoice> before) {
        Invoice first = before.get(0);
        List<Line> lines = before.stream().map(FinalInvoices::line).toList();
        Money gross = Money.total(
                lines.stream().map(line -> line.net().plus(line.tax())).toList());
        Money owed = ledger.balance(Accounts.receivable(first.engagement()), gross.getCurrencyUnit());
        return new InvoiceDraft(
                first.engagement(),
                Kind.FINAL,
                Optional.empty(),
                "",
                lines,
                first.treatment(),
                first.taxPercent(),
                gross.minus(owed));
    }

    /** What a correction has taken back is taken off. */
    private static Line line(Invoice one) {
        String what = one.lines().get(0).what();
        return one.kind() == Kind.CORRECTION
                ? new Line(
                        "%s (%s)".formatted(what, one.number()),
                        one.net().negated(),
                        one.tax().negated())
                : new Line(what, one.net(), one.tax());
    }
}
