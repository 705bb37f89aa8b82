package io.engagementdesk.payment.transfer;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.money.Practice;
import io.engagementdesk.process.FormRefused;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came by bank transfer goes back by one: finance makes it at the bank and records it here. */
@Service
@Transactional
class SurplusTransfers {

    private final Ledger ledger;
    private final Timeline timeline;
    private final Practice practice;

    SurplusTransfers(Ledger ledger, Timeline timeline, Practice practice) {
        this.ledger = ledger;
        this.timeline = timeline;
        this.practice = practice;
    }

    void made(String engagement, String reference, Actor finance) {
        String booked = "transferBack:" + reference;
        if (ledger.isPosted(booked)) {
            throw new FormRefused("reference", "known", "This transfer is recorded already. Check it at the bank.");
        }
        Money left = ledger.balance(Accounts.deposit(engagement), practice.currency())
                .negated();
        if (left.isPositive()) {
            ledger.post(Posting.of(booked, "refundedOtherwise", engagement)
                    .debit(Accounts.deposit(engagement), left)
                    .credit(Accounts.BANK, left)
                    .balanced());
        }
        timeline.add(engagement, finance, "surplusTransferred", left + ", " + reference);
    }
}
