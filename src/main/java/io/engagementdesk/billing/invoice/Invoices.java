package io.engagementdesk.billing.invoice;

import io.engagementdesk.document.Document;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Documents.Issued;
import io.engagementdesk.document.PaperNumbers;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Practice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invoices of projects: issued once, under a number without a gap, and never changed. */
@Service
@Transactional
public class Invoices {

    private final InvoiceRows rows;
    private final InvoicePaper paper;
    private final InvoiceMails mails;
    private final PaperNumbers numbers;
    private final Documents documents;
    private final Timeline timeline;
    private final PaymentTerms terms;
    private final Practice practice;
    private final Clock clock;

    Invoices(
            InvoiceRows rows,
            InvoicePaper paper,
            InvoiceMails mails,
            PaperNumbers numbers,
            Documents documents,
            Timeline timeline,
            PaymentTerms terms,
            Practice practice,
            Clock clock) {
        this.rows = rows;
        this.paper = paper;
        this.mails = mails;
        this.numbers = numbers;
        this.documents = documents;
        this.timeline = timeline;
        this.terms = terms;
        this.practice = practice;
        this.clock = clock;
    }

    /** Issues and mails it; the number is free again should the transaction be undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice issue(InvoiceDraft draft) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, practice.timeZone());
        String series = draft.kind().series(today.getYear());
        int running = numbers.next(series);
        String number = "%s-%06d".formatted(series, running);
        LocalDate due = terms.due(draft.kind(), today);
        Issued issued = documents.issue(paper.order(draft, number, today, due));
        Document pdf = documents.get(issued.pdf());
        Invoice invoice = new Invoice(
                number,
                draft.kind(),
                draft.engagement(),
                draft.corrects(),
                draft.reason(),
                draft.lines(),
                draft.treatment(),
                draft.taxPercent(),
                draft.credited(),
                due,
                now,
                pdf.id(),
                pdf.sha256());
        rows.add(invoice, series, running);
        mails.send(invoice, List.of(issued.pdf(), issued.html()));
        timeline.add(draft.engagement(), Actor.PROCESS, "invoiceIssued", number + ", " + invoice.gross());
        return invoice;
    }

    /** The invoice of this number; it must exist. */
    @Transactional(readOnly = true)
    public Invoice get(String number) {
        return rows.find(number).orElseThrow(() -> new IllegalArgumentException("There is no invoice " + number));
    }

    /** All of an engagement, corrections too, oldest first. */
    @Transactional(readOnly = true)
    public List<Invoice> of(String engagement) {
        return rows.of(engagement);
    }
}
