package io.engagementdesk.payment.operation;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.money.Posting;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.operation.Operation.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an engagement has been paid and does not owe, whoever gives it back: the desk, or a person at the provider. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Excess {

    private static final String TAKEN_OFF = "excess:";

    private final OperationRows rows;
    private final PaymentGateway gateway;
    private final Ledger ledger;
    private final DisputeFlags disputes;

    Excess(OperationRows rows, PaymentGateway gateway, Ledger ledger, DisputeFlags disputes) {
        this.rows = rows;
        this.gateway = gateway;
        this.ledger = ledger;
        this.disputes = disputes;
    }

    /** The account out of which this payment can go back without having been charged, if there is any. */
    public Optional<String> source(Operation paid) {
        String receivable = Accounts.receivable(paid.engagement());
        boolean ahead = paid.purpose() == Purpose.DEPOSIT || paid.isTakenAhead();
        Stream<String> accounts =
                ahead ? Stream.of(Accounts.deposit(paid.engagement()), receivable) : Stream.of(receivable);
        return accounts.filter(account -> on(account, paid).isPositive()).findFirst();
    }

    /** So much the client is owed on this account, in the currency of his payment. */
    public Money on(String account, Operation paid) {
        return ledger.balance(account, paid.amount().getCurrencyUnit()).negated();
    }

    /** More was given back at the provider than was too much: only the rest is still to be credited. */
    public void takeOff(Operation refund, String source) {
        Money excess = on(source, refund);
        ledger.post(Posting.of(TAKEN_OFF + refund.id(), "excessReturned", refund.engagement())
                .debit(source, excess)
                .credit(Accounts.refund(refund.engagement()), excess)
                .balanced());
    }

    /** What of a refund of what was charged nobody has credited. */
    public Money uncredited(Operation refund) {
        String account = Accounts.refund(refund.engagement());
        return refund.amount()
                .plus(ledger.moved(
                        TAKEN_OFF + refund.id(), account, refund.amount().getCurrencyUnit()));
    }

    /** Somebody else has had a hand in the engagement's payments, and may have given back what this refund would. */
    public boolean isInDoubt(Operation refund) {
        boolean excess = refund.engagement() != null
                && Set.of(Accounts.deposit(refund.engagement()), Accounts.receivable(refund.engagement()))
                        .contains(account(refund));
        return excess
                && !rows.of(refund.engagement()).stream().allMatch(Operation::isOurs)
                && !disputes.isDisputedNow(refund.engagement());
    }

    /** So much of a refund is still to be given back, also where the news of it has not come. */
    public Money left(Operation refund) {
        List<Operation> all = rows.lockAll(refund.engagement());
        Operation paid = refund.target().map(rows::lock).orElseThrow();
        Money elsewhere = all.stream()
                .filter(Excess::isPayment)
                .map(this::unbooked)
                .reduce(Money.zero(refund.amount().getCurrencyUnit()), Money::plus);
        Money excess = on(account(refund), refund).minus(elsewhere);
        Money rest = paid.amount().minus(booked(paid)).minus(unbooked(paid));
        return least(refund.amount(), least(excess, rest));
    }

    private static boolean isPayment(Operation operation) {
        return operation.state().isReceived()
                && operation.purpose() != Purpose.REFUND
                && !operation.purpose().isHold();
    }

    private Money unbooked(Operation paid) {
        Money back = paid.providerId()
                .flatMap(gateway::retrieve)
                .map(Movement::refunded)
                .orElseGet(() -> booked(paid));
        return back.minus(booked(paid));
    }

    private Money booked(Operation paid) {
        return Money.ofMinor(paid.amount().getCurrencyUnit(), rows.refunded(paid.id()));
    }

    private static String account(Operation refund) {
        return refund.account().orElseGet(() -> Accounts.deposit(refund.engagement()));
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
