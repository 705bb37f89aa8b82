package io.engagementdesk.payment.matter;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Jobs;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Gives money that nobody expected to the engagement it was meant for: it counts as if it had been asked for. */
@Component
class Placing {

    private final Engagements engagements;
    private final Operations operations;
    private final Findings findings;
    private final Ledger ledger;
    private final Timeline timeline;
    private final Jobs jobs;

    Placing(
            Engagements engagements,
            Operations operations,
            Findings findings,
            Ledger ledger,
            Timeline timeline,
            Jobs jobs) {
        this.engagements = engagements;
        this.operations = operations;
        this.findings = findings;
        this.ledger = ledger;
        this.timeline = timeline;
        this.jobs = jobs;
    }

    void place(Operation stray, String number, Actor finance) {
        Engagement engagement = engagements
                .find(number)
                .orElseThrow(() -> refused("unknown", "There is no engagement " + number + ". Check its number."));
        requireWhole(stray);
        Purpose purpose = purpose(stray, engagement);
        String account = purpose == Purpose.DEPOSIT ? Accounts.deposit(number) : Accounts.receivable(number);
        ledger.post(Posting.of("placed:" + stray.id(), "moneyPlaced", number)
                .debit(Accounts.UNPLACED, stray.amount())
                .credit(account, stray.amount())
                .balanced());
        Operation placed = findings.placed(stray, number, purpose);
        timeline.add(number, finance, "moneyPlaced", stray.amount() + ", " + stray.id());
        jobs.schedule(MoneyPlacedJob.NAME, placed.id());
    }

    private void requireWhole(Operation stray) {
        if (operations.rest(stray).isLessThan(stray.amount())) {
            throw refused("returned", "Some of it was given back at the provider: give back the rest.");
        }
    }

    private Purpose purpose(Operation stray, Engagement engagement) {
        if (engagement.state() == State.AWAITING_DEPOSIT) {
            return deposit(stray, engagement.number());
        }
        Money owed = ledger.balance(
                Accounts.receivable(engagement.number()), stray.amount().getCurrencyUnit());
        if (!owed.isPositive()) {
            throw refused("nothing-owed", engagement.number() + " owes nothing: give the money back.");
        }
        return Purpose.BALANCE;
    }

    private Purpose deposit(Operation stray, String number) {
        Money asked = operations.latest(number, Purpose.DEPOSIT).orElseThrow().amount();
        if (!stray.amount().isEqual(asked)) {
            throw refused("amount", number + " waits for a deposit of " + asked + ": give the money back.");
        }
        return Purpose.DEPOSIT;
    }

    private static FormRefused refused(String code, String message) {
        return new FormRefused("engagement", code, message);
    }
}
