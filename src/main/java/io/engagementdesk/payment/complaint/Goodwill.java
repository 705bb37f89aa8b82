package io.engagementdesk.payment.complaint;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was given back without anybody having complained is credited all the same, with the paper and the mail. */
@Service
@Transactional
public class Goodwill {

    private final ComplaintRows rows;
    private final Charged charged;
    private final CreditNotes notes;
    private final Clock clock;

    Goodwill(ComplaintRows rows, Charged charged, CreditNotes notes, Clock clock) {
        this.rows = rows;
        this.charged = charged;
        this.notes = notes;
        this.clock = clock;
    }

    /** The note is ours: the client does not read it. */
    public void credit(String engagement, Money amount, String note, Actor finance) {
        check(engagement, amount);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        rows.insert(
                new Complaint(
                        id,
                        engagement,
                        note,
                        finance.who(),
                        now,
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                finance);
        rows.decided(id, ComplaintProcess.Decision.REFUND.name(), Optional.of(amount), "", finance.who(), now);
        notes.issue(id);
    }

    private void check(String engagement, Money amount) {
        if (rows.receiptOf(engagement).isEmpty()) {
            throw refused("unsettled", engagement + " has no receipt yet: credit it once it has.");
        }
        if (rows.of(engagement).stream().anyMatch(Complaint::isOpen)) {
            throw refused("open", "A complaint about " + engagement + " is being looked at: wait for its decision.");
        }
        if (amount.isGreaterThan(charged.left(engagement).gross())) {
            throw refused("range", "More was given back than was charged: book it as a loss.");
        }
    }

    private static FormRefused refused(String code, String message) {
        return new FormRefused("outcome", code, message);
    }
}
