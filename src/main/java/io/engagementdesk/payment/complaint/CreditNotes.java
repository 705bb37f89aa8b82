package io.engagementdesk.payment.complaint;

import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Documents.Issued;
import io.engagementdesk.document.PaperNumbers;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.money.TaxSplit;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers that take back what a receipt charged, revenue and tax in proportion; their numbers have no gap. */
@Service
@Transactional
class CreditNotes {

    private final ComplaintRows rows;
    private final CreditNoteFigures figures;
    private final Charged charged;
    private final PaperNumbers numbers;
    private final Ledger ledger;
    private final Documents documents;
    private final ComplaintNotices notices;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    CreditNotes(
            ComplaintRows rows,
            CreditNoteFigures figures,
            Charged charged,
            PaperNumbers numbers,
            Ledger ledger,
            Documents documents,
            ComplaintNotices notices,
            Timeline timeline,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.charged = charged;
        this.numbers = numbers;
        this.ledger = ledger;
        this.documents = documents;
        this.notices = notices;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends the complaint with the paper, the booking and the mail. */
    void issue(UUID id) {
        Complaint complaint = rows.lock(id);
        TaxSplit credited =
                charged.left(complaint.engagement()).part(complaint.amount().orElseThrow());
        CreditNote note = note(complaint, credited);
        Issued paper = documents.issue(figures.order(note, complaint));
        ledger.post(posting(note));
        insert(note, paper.pdf());
        rows.closed(id, note.issuedAt());
        notices.credited(complaint, note.number(), List.of(paper.pdf(), paper.html()));
        timeline.add(
                note.engagement(),
                Actor.PROCESS,
                "creditNoteIssued",
                note.number() + " over " + note.credited().gross());
    }

    private CreditNote note(Complaint complaint, TaxSplit credited) {
        Instant now = clock.instant();
        String series = CreditNote.series(now);
        return new CreditNote(series, numbers.next(series), complaint.engagement(), complaint.id(), credited, now);
    }

    private static Posting posting(CreditNote note) {
        return Posting.of("credited:" + note.number(), "credited", note.engagement())
                .debit(Accounts.REVENUE_MICRO, note.credited().net())
                .debit(Accounts.TAX, note.credited().tax())
                .credit(Accounts.refund(note.engagement()), note.credited().gross())
                .balanced();
    }

    private void insert(CreditNote note, UUID pdf) {
        Money gross = note.credited().gross();
        jdbc.sql("insert into credit_note (number, series, running, engagement, complaint, currency, amount, tax,"
                        + " document, issued_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(note.number(), note.series(), note.running(), note.engagement(), note.complaint())
                .params(gross.getCurrencyUnit().getCode(), gross.getAmountMinorLong())
                .params(note.credited().tax().getAmountMinorLong(), pdf, Timestamp.from(note.issuedAt()))
                .update();
    }
}
