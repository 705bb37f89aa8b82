package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.instalment.Instalment.State;
import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.InvoiceDraft;
import io.engagementdesk.billing.invoice.Invoices;
import io.engagementdesk.billing.invoice.PaymentTerms;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.payment.Payments;
import io.engagementdesk.proposal.Customers;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invoices an instalment, uses what was paid ahead, and finds out how the rest is paid. */
@Service
@Transactional
class Collection {

    /** How the rest is paid. */
    enum Way {
        CARD,
        TRANSFER,
        /** There is no rest. */
        NONE
    }

    private final InstalmentRows rows;
    private final InstalmentDrafts drafts;
    private final Invoices invoices;
    private final PaymentTerms terms;
    private final InstalmentBooks books;
    private final Paying paying;
    private final Customers customers;
    private final Payments payments;
    private final Ledger ledger;

    Collection(
            InstalmentRows rows,
            InstalmentDrafts drafts,
            Invoices invoices,
            PaymentTerms terms,
            InstalmentBooks books,
            Paying paying,
            Customers customers,
            Payments payments,
            Ledger ledger) {
        this.rows = rows;
        this.drafts = drafts;
        this.invoices = invoices;
        this.terms = terms;
        this.books = books;
        this.paying = paying;
        this.customers = customers;
        this.payments = payments;
        this.ledger = ledger;
    }

    /** One that was invoiced before is only collected. */
    Way invoice(UUID id) {
        String engagement = rows.find(id).orElseThrow().engagement();
        Instalment due = rows.lock(engagement).stream()
                .filter(part -> part.id().equals(id))
                .filter(part -> part.state() != State.FROZEN && part.state() != State.CANCELLED)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Instalment " + id + " is not to be collected"));
        if (due.state() == State.PLANNED) {
            issue(due);
        }
        return way(due);
    }

    private void issue(Instalment due) {
        if (due.gross().isZero()) {
            rows.move(due, State.PAID);
            return;
        }
        String engagement = due.engagement();
        Money credited = smaller(customers.deposited(engagement), due.gross());
        InvoiceDraft draft = drafts.of(due, credited);
        Invoice invoice = invoices.issue(draft);
        books.invoiced(due, invoice);
        rows.invoiced(due, invoice.number());
        paying.settle(engagement);
    }

    /** Until when it is paid in time; empty where nothing was invoiced. */
    Optional<Instant> payUntil(UUID id) {
        return rows.find(id)
                .flatMap(Instalment::invoice)
                .map(invoices::get)
                .map(Invoice::dueOn)
                .map(terms::end);
    }

    private Way way(Instalment due) {
        String engagement = due.engagement();
        if (rows.find(due.id()).orElseThrow().state() != State.INVOICED) {
            return Way.NONE;
        }
        Money owed = ledger.balance(Accounts.receivable(engagement), due.net().getCurrencyUnit());
        boolean card = !customers.paysByTransfer(engagement) && payments.canCharge(engagement);
        return owed.isPositive() && card ? Way.CARD : Way.TRANSFER;
    }

    private static Money smaller(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
