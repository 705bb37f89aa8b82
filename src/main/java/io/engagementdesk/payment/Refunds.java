package io.engagementdesk.payment;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.cover.CardHolds;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.payment.price.Balances;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money on its way back to the client: what was too much, too late, or for what the practice cannot serve. */
@Component
@Transactional
public class Refunds {

    private static final Set<OperationState> GONE_WRONG =
            EnumSet.of(OperationState.FAILED, OperationState.VOIDED, OperationState.EXPIRED);

    private final Operations operations;
    private final Balances balances;
    private final CardHolds holds;
    private final Engagements engagements;
    private final Notices notices;

    Refunds(Operations operations, Balances balances, CardHolds holds, Engagements engagements, Notices notices) {
        this.operations = operations;
        this.balances = balances;
        this.holds = holds;
        this.engagements = engagements;
        this.notices = notices;
    }

    /** What is left of the deposit, and not on its way back already, goes back the way it came. */
    void recordSurplus(String engagement) {
        Money surplus = operations.of(engagement, Purpose.REFUND).stream()
                .filter(refund -> refund.state().isOpen())
                .map(Operation::amount)
                .reduce(balances.deposited(engagement), Money::minus);
        spread(engagement, surplus);
    }

    public void recordLate(String operation) {
        Operation late = operations.find(operation).orElseThrow();
        request(late, late.amount());
    }

    void recordEverything(String engagement) {
        holds.recordRelease(engagement);
        recordSurplus(engagement);
    }

    void giveBack(String engagement) {
        operations.of(engagement, Purpose.REFUND).forEach(refund -> operations.perform(refund.id()));
    }

    public void giveBackLate(String engagement, String operation) {
        giveBack(engagement);
        String amount = operations.find(operation).orElseThrow().amount().toString();
        boolean over = engagements.get(engagement).state() == State.NOT_SECURED;
        notices.send(engagement, over ? "depositReturned" : "paymentReturned", operation, Map.of("amount", amount));
    }

    void giveBackEverything(String engagement) {
        holds.release(engagement);
        giveBack(engagement);
    }

    /** Ends the engagement that the practice cannot serve; everything has been given back. */
    void cancel(String engagement) {
        Money returned = operations.of(engagement, Purpose.REFUND).stream()
                .map(Operation::amount)
                .reduce(Money::plus)
                .orElse(balances.deposited(engagement));
        engagements.move(engagement, State.CANCELLED, Actor.PROCESS);
        notices.send(engagement, "cancelled", "end", Map.of("amount", returned.toString()));
    }

    /** Over the payments it came by, the first one first. */
    private void spread(String engagement, Money surplus) {
        Money left = surplus;
        for (Operation deposit : paidDeposits(engagement)) {
            Money rest = rest(deposit);
            Money part = rest.isLessThan(left) ? rest : left;
            if (part.isPositive()) {
                request(deposit, part);
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalStateException(left + " of " + engagement + " came by no payment that can be given back");
        }
    }

    private List<Operation> paidDeposits(String engagement) {
        return operations.of(engagement, Purpose.DEPOSIT).stream()
                .filter(deposit -> deposit.state().isReceived() && deposit.state() != OperationState.REFUNDED)
                .toList();
    }

    private Money rest(Operation deposit) {
        return operations.of(deposit.engagement(), Purpose.REFUND).stream()
                .filter(refund -> refund.target().filter(deposit.id()::equals).isPresent())
                .filter(refund -> !GONE_WRONG.contains(refund.state()))
                .map(Operation::amount)
                .reduce(deposit.amount(), Money::minus);
    }

    private void request(Operation paid, Money amount) {
        operations.request(new Wanted(paid.engagement(), Purpose.REFUND, amount, Optional.empty(), Optional.of(paid)));
    }
}
