package io.engagementdesk.billing.instalment;

import io.engagementdesk.billing.instalment.Instalment.State;
import io.engagementdesk.billing.invoice.Invoice;
import io.engagementdesk.billing.invoice.InvoiceDraft;
import io.engagementdesk.billing.invoice.Invoices;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.TaxSplit;
import io.engagementdesk.process.FormRefused;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager decides when an instalment has not been paid in time. */
@Service
@Transactional
class UnpaidInstalments {

    /** Wait on, correct the invoice by what is missing, see that it is paid, or end. */
    enum Decision {
        WAIT,
        CREDIT,
        PAID,
        END
    }

    private final InstalmentRows rows;
    private final Paying paying;
    private final InstalmentBooks books;
    private final Invoices invoices;
    private final Timeline timeline;

    UnpaidInstalments(InstalmentRows rows, Paying paying, InstalmentBooks books, Invoices invoices, Timeline timeline) {
        this.rows = rows;
        this.paying = paying;
        this.books = books;
        this.invoices = invoices;
        this.timeline = timeline;
    }

    void decide(UUID id, Decision decision, String reason, Actor manager) {
        Instalment part = rows.find(id).orElseThrow();
        check(part, decision);
        timeline.add(part.engagement(), manager, "unpaidDecided", decision + ": " + reason);
        switch (decision) {
            case CREDIT -> credit(part, reason);
            case END -> end(part, reason);
            default -> {}
        }
    }

    private static void check(Instalment part, Decision decision) {
        boolean paid = part.state() == State.PAID;
        if (paid != (decision == Decision.PAID)) {
            throw new FormRefused(
                    "decision",
                    "option",
                    paid
                            ? "It has been paid meanwhile: choose that."
                            : "It has not been paid yet: finance records a transfer on the engagement’s page.");
        }
    }

    /** What is missing of it is owed no longer. */
    void credit(Instalment part, String reason) {
        Money missing = paying.unpaid(part.engagement()).get(part);
        TaxSplit back = new TaxSplit(part.net(), part.tax()).part(missing);
        correct(part, back, reason);
        rows.move(part, State.CREDITED);
    }

    /** A project that has not begun owes nothing; of one that has, what was done stays owed. */
    private void end(Instalment part, String reason) {
        if (part.isAtLaunch()) {
            correct(part, new TaxSplit(part.net(), part.tax()), reason);
            Money paid = books.owed(part).negated();
            if (paid.isPositive()) {
                books.restored(part, paid);
            }
            rows.move(part, State.CANCELLED);
        }
    }

    private void correct(Instalment part, TaxSplit back, String reason) {
        Invoice corrected = invoices.get(part.invoice().orElseThrow());
        books.corrected(part, invoices.issue(InvoiceDraft.correction(corrected, back.net(), back.tax(), reason)));
    }
}
