package io.engagementdesk.payment.matter;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.payment.complaint.Goodwill;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Excess;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Matters;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.process.FormRefused;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters of finance: each decision moves the money, or says what the provider would not say. */
@Service
@Transactional
class PaymentMatters {

    /**
     * What finance says.
     *
     * @param engagement to which the money belongs
     * @param reference of the operation at the provider
     */
    record Answer(Outcome outcome, String engagement, String reference, String note) {}

    private final FollowUps followUps;
    private final Operations operations;
    private final Findings findings;
    private final Placing placing;
    private final Goodwill goodwill;
    private final DisputeFlags disputes;
    private final Ledger ledger;
    private final Excess excess;

    PaymentMatters(
            FollowUps followUps,
            Operations operations,
            Findings findings,
            Placing placing,
            Goodwill goodwill,
            DisputeFlags disputes,
            Ledger ledger,
            Excess excess) {
        this.followUps = followUps;
        this.goodwill = goodwill;
        this.disputes = disputes;
        this.operations = operations;
        this.findings = findings;
        this.placing = placing;
        this.ledger = ledger;
        this.excess = excess;
    }

    /** The refund to be made, where the decision asks for one. */
    Optional<String> decide(String followUp, Answer answer, Actor finance) {
        String reference = followUps.matter(followUp).reference();
        if (!Outcome.of(reference).contains(answer.outcome())) {
            throw new FormRefused("outcome", "option", "Please choose one of the answers offered.");
        }
        Optional<String> refund = act(reference, answer, finance);
        followUps.resolve(followUp, finance.who(), answer.outcome().name() + ": " + answer.note());
        return refund;
    }

    private Optional<String> act(String reference, Answer answer, Actor finance) {
        switch (answer.outcome()) {
            case GIVE_BACK -> {
                return Optional.of(giveBack(about(reference)));
            }
            case PLACE -> placing.place(about(reference), answer.engagement(), finance);
            case CREDIT -> credit(about(reference), answer.note(), finance);
            case LOSS -> writeOff(about(reference));
            case NOT_OURS -> keepApart(about(reference));
            case FOUND -> found(about(reference), answer.reference());
            case NOT_FOUND -> notFound(about(reference));
            default -> {}
        }
        return Optional.empty();
    }

    private Operation about(String reference) {
        String id = reference.substring(reference.indexOf(':') + 1);
        boolean unknown = reference.startsWith(Matters.UNKNOWN);
        return operations.lock(unknown ? id.substring(0, id.lastIndexOf('@')) : id);
    }

    private String giveBack(Operation stray) {
        disputes.requireNone(stray.engagement(), "outcome");
        return operations
                .request(Wanted.refund(stray, rest(stray), Accounts.UNPLACED))
                .id();
    }

    /** Less what somebody has given back at the provider meanwhile. */
    private Money rest(Operation stray) {
        Money rest = operations.rest(stray);
        if (!rest.isPositive()) {
            throw new FormRefused(
                    "outcome", "returned", "It was given back at the provider already: choose that it is not ours.");
        }
        return rest;
    }

    private void credit(Operation refund, String note, Actor finance) {
        if (isMade(refund)) {
            goodwill.credit(refund.engagement(), excess.uncredited(refund), note, finance);
        }
    }

    private void writeOff(Operation refund) {
        if (isMade(refund)) {
            Money lost = excess.uncredited(refund);
            ledger.post(Posting.of("lost:" + refund.id(), "refundLost", refund.engagement())
                    .debit(Accounts.LOSS_REFUND, lost)
                    .credit(Accounts.refund(refund.engagement()), lost)
                    .balanced());
        }
    }

    /** One that failed has come back by itself. */
    private static boolean isMade(Operation refund) {
        if (refund.state().isOpen()) {
            throw new FormRefused("outcome", "open", "The provider has not made the refund yet: wait until he has.");
        }
        return refund.state() == OperationState.REFUNDED;
    }

    private void keepApart(Operation stray) {
        Money rest = operations.rest(stray);
        if (rest.isPositive()) {
            ledger.post(Posting.of(Matters.KEPT_APART + stray.id(), "moneyForeign", stray.engagement())
                    .debit(Accounts.UNPLACED, rest)
                    .credit(Accounts.FOREIGN, rest)
                    .balanced());
        }
    }

    private void found(Operation unknown, String reference) {
        if (reference.isEmpty()) {
            throw new FormRefused("reference", "required", "Say under which reference the provider has it.");
        }
        operations
                .known(reference)
                .filter(one -> !one.id().equals(unknown.id()))
                .ifPresent(other -> {
                    throw new FormRefused("reference", "known", reference + " is " + other.id() + " already.");
                });
        if (unknown.state().isOpen()) {
            findings.found(unknown, reference);
        }
    }

    private void notFound(Operation unknown) {
        if (unknown.state().isOpen()) {
            findings.notFound(unknown);
        }
    }
}
