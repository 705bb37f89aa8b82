package io.engagementdesk.payment.reconcile;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.operation.Excess;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Matters;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import java.time.Clock;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** A payment of ours that somebody gives back at the provider: booked at once, and told to finance (F35, R-707). */
@Component
class StrayRefunds {

    private static final int LONGEST = 60;

    private final Operations operations;
    private final Findings findings;
    private final PaymentGateway gateway;
    private final Ledger ledger;
    private final Excess excess;
    private final FollowUps followUps;
    private final Clock clock;

    StrayRefunds(
            Operations operations,
            Findings findings,
            PaymentGateway gateway,
            Ledger ledger,
            Excess excess,
            FollowUps followUps,
            Clock clock) {
        this.operations = operations;
        this.findings = findings;
        this.gateway = gateway;
        this.ledger = ledger;
        this.excess = excess;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What was asked for elsewhere is known here under its own word, or under the provider's id. */
    static String name(Movement movement) {
        String word = movement.operation();
        return word.isBlank() || word.length() > LONGEST ? movement.id() : word;
    }

    /** False where it gives back no payment of ours. */
    boolean book(Movement refund) {
        Optional<Operation> paid = refund.payment().flatMap(gateway::retrieve).flatMap(this::learnt);
        paid.ifPresent(payment -> book(refund, payment));
        return paid.isPresent();
    }

    /** The payment comes before its refund, also where its news did not; of a hold its capture is what was paid. */
    private Optional<Operation> learnt(Movement payment) {
        return operations
                .lockKnown(payment.operation())
                .map(known -> known.state().isReceived() ? known : findings.learn(known, payment))
                .map(known -> known.purpose().isHold() ? captured(known, payment) : known)
                .filter(known -> known.state().isReceived());
    }

    private Operation captured(Operation hold, Movement payment) {
        return operations.of(hold.engagement(), Purpose.CAPTURE).stream()
                .filter(capture -> capture.target().filter(hold.id()::equals).isPresent())
                .reduce((earlier, later) -> later)
                .map(capture -> operations.lock(capture.id()))
                .map(capture -> capture.state().isReceived() ? capture : findings.learn(capture, payment))
                .orElse(hold);
    }

    private void book(Movement refund, Operation paid) {
        Operation stray = stray(refund, paid);
        Operation known = findings.unasked(stray, refund);
        boolean charged = stray.account()
                .filter(Accounts.refund(paid.engagement())::equals)
                .isPresent();
        if (charged && known.state().isReceived()) {
            excess.source(paid).ifPresent(source -> excess.takeOff(known, source));
        }
        followUps.open(
                Reason.PAYMENT,
                (charged ? Matters.UNCREDITED : Matters.GIVEN_BACK) + stray.id(),
                paid.engagement(),
                told(stray, paid, refund, charged));
    }

    private String told(Operation stray, Operation paid, Movement refund, boolean charged) {
        return stray.amount() + " of " + paid.id() + " (" + paid.amount() + ") were given back at the provider as "
                + refund.id() + ", not by us. It is booked; "
                + (charged
                        ? "nobody has credited " + excess.uncredited(stray) + " of it to the client."
                        : "nothing had been charged for it.");
    }

    private Operation stray(Movement refund, Operation paid) {
        int before = (int) operations.of(paid.engagement(), Purpose.REFUND).stream()
                .filter(one -> one.target().equals(Optional.of(paid.id())))
                .count();
        return new Operation(
                name(refund),
                paid.engagement(),
                Purpose.REFUND,
                before + 1,
                Optional.of(paid.id()),
                refund.amount(),
                OperationState.REQUESTED,
                Optional.of(refund.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(account(paid, refund.amount())),
                paid.merchant(),
                Optional.empty(),
                clock.instant());
    }

    /** Where the money stands: unplaced, more than is owed, or charged and thereby to be credited. */
    private String account(Operation paid, Money back) {
        if (paid.purpose() == Purpose.STRAY) {
            return ledger.isPosted(Matters.KEPT_APART + paid.id()) ? Accounts.FOREIGN : Accounts.UNPLACED;
        }
        return excess.source(paid)
                .filter(source -> !back.isGreaterThan(excess.on(source, paid)))
                .orElseGet(() -> Accounts.refund(paid.engagement()));
    }
}
