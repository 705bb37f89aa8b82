package io.engagementdesk.payment.transfer;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.process.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What clients have paid by bank transfer: recorded once by its reference, and never more than is owed. */
@Service
@Transactional
public class BankTransfers {

    private final TransferRows rows;
    private final Ledger ledger;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankTransfers(TransferRows rows, Ledger ledger, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books it against what is owed; the same transfer a second time changes nothing.
     *
     * @throws FormRefused when it is more than is owed, of tomorrow, or another under a known reference
     */
    public void record(BankTransfer transfer, String finance) {
        rows.lock(transfer.engagement());
        Optional<BankTransfer> known = rows.find(transfer.reference());
        if (known.isPresent()) {
            requireSame(known.get(), transfer);
            return;
        }
        check(transfer);
        rows.add(transfer, finance, clock.instant());
        book(transfer);
        String told = transfer.amount() + ", " + transfer.reference();
        timeline.add(transfer.engagement(), new Actor(finance, "page"), "transferRecorded", told);
        events.publishEvent(new MoneyTransferred(transfer));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<BankTransfer> of(String engagement) {
        return rows.of(engagement);
    }

    private static void requireSame(BankTransfer known, BankTransfer again) {
        if (!known.equals(again)) {
            throw new FormRefused(
                    "reference",
                    "known",
                    "This reference is recorded already: %s for %s. Check it at the bank."
                            .formatted(known.amount(), known.engagement()));
        }
    }

    private void check(BankTransfer transfer) {
        if (transfer.valueDate().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new FormRefused("valueDate", "range", "Money that has come has come by today.");
        }
        Money owed = ledger.balance(
                Accounts.receivable(transfer.engagement()), transfer.amount().getCurrencyUnit());
        if (transfer.amount().isGreaterThan(owed)) {
            throw new FormRefused(
                    "amount",
                    "range",
                    "%s is owed, this is %s too much: record what is owed and send the rest back at the bank."
                            .formatted(owed, transfer.amount().minus(owed)));
        }
    }

    private void book(BankTransfer transfer) {
        ledger.post(Posting.of("transfer:" + transfer.reference(), "transferred", transfer.engagement())
                .debit(Accounts.BANK, transfer.amount())
                .credit(Accounts.receivable(transfer.engagement()), transfer.amount())
                .balanced());
    }
}
