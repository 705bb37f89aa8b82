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
import io.engagementdesk.payment.transfer.BankTransfers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money on its way back to the client: what was too much, too late, or for what the practice cannot serve. */
@Component
@Transactional
public class Refunds {

    private static final Set<OperationState> GONE_WRONG =
            EnumSet.of(OperationState.FAILED, OperationState.VOIDED, OperationState.EXPIRED);

    private static final Set<Purpose> INVOICED = EnumSet.of(Purpose.CHARGE, Purpose.BALANCE);

    private final Operations operations;
    private final Balances balances;
    private final CardHolds holds;
    private final Engagements engagements;
    private final Returns returns;
    private final BankTransfers transfers;
    private final Notices notices;

    Refunds(
            Operations operations,
            Balances balances,
            CardHolds holds,
            Engagements engagements,
            Returns returns,
            BankTransfers transfers,
            Notices notices) {
        this.operations = operations;
        this.balances = balances;
        this.holds = holds;
        this.engagements = engagements;
        this.returns = returns;
        this.transfers = transfers;
        this.notices = notices;
    }

    /** What is left of the deposit, and not on its way back already, goes back the way it came. */
    void recordSurplus(String engagement) {
        operations.lockAll(engagement);
        Money surplus = operations.of(engagement, Purpose.REFUND).stream()
                .filter(refund -> refund.state().isOpen())
                .map(Operation::amount)
                .reduce(balances.deposited(engagement), Money::minus);
        Money byProvider = refundable(engagement);
        boolean transferred = !transfers.of(engagement).isEmpty();
        spread(engagement, transferred && surplus.isGreaterThan(byProvider) ? byProvider : surplus);
    }

    /** So much can be given back the way it came; what came by transfer cannot. */
    @Transactional(readOnly = true)
    public Money refundable(String engagement) {
        Money deposited = balances.deposited(engagement);
        return received(engagement).stream().map(this::rest).reduce(deposited.minus(deposited), Money::plus);
    }

    public void recordLate(String operation) {
        Operation late = operations.lock(operation);
        Money rest = rest(late);
        if (rest.isPositive()) {
            request(late, rest);
        }
    }

    void recordEverything(String engagement) {
        operations.lockAll(engagement);
        holds.recordRelease(engagement);
        recordSurplus(engagement);
    }

    void giveBack(String engagement) {
        operations.of(engagement, Purpose.REFUND).forEach(returns::perform);
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

    /** Ends the engagement that the practice cannot serve; what came while it was given back goes back too. */
    void cancel(String engagement) {
        operations.lockAll(engagement);
        holds.letGo(engagement);
        returns.takenMeanwhile(engagement);
        engagements.move(engagement, State.CANCELLED, Actor.PROCESS);
        tellEnd(engagement, returned(engagement));
    }

    /** On its way or arrived; what the provider refused is finance's. */
    private Money returned(String engagement) {
        Money deposited = balances.deposited(engagement);
        return operations.of(engagement, Purpose.REFUND).stream()
                .filter(refund -> !GONE_WRONG.contains(refund.state()))
                .map(Operation::amount)
                .reduce(deposited.minus(deposited), Money::plus);
    }

    private void tellEnd(String engagement, Money returned) {
        String template = returned.isPositive() ? "cancelled" : "cancelledUnreturned";
        notices.send(engagement, template, "end", Map.of("amount", returned.toString()));
    }

    /** Over the payments it came by, the first one first. */
    private void spread(String engagement, Money surplus) {
        Money left = surplus;
        for (Operation paid : received(engagement)) {
            Money rest = rest(paid);
            Money part = rest.isLessThan(left) ? rest : left;
            if (part.isPositive()) {
                request(paid, part);
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalStateException(left + " of " + engagement + " came by no payment that can be given back");
        }
    }

    /** What was paid ahead first, then what was paid for invoices that were corrected. */
    private List<Operation> received(String engagement) {
        List<Operation> all = operations.of(engagement).stream()
                .filter(paid -> paid.state().isReceived() && paid.state() != OperationState.REFUNDED)
                .toList();
        return Stream.concat(
                        all.stream().filter(paid -> paid.purpose() == Purpose.DEPOSIT || paid.isTakenAhead()),
                        all.stream().filter(paid -> INVOICED.contains(paid.purpose())))
                .toList();
    }

    private Money rest(Operation paid) {
        return operations.of(paid.engagement(), Purpose.REFUND).stream()
                .filter(refund -> refund.target().filter(paid.id()::equals).isPresent())
                .filter(refund -> !GONE_WRONG.contains(refund.state()))
                .map(Operation::amount)
                .reduce(paid.amount(), Money::minus);
    }

    private void request(Operation paid, Money amount) {
        operations.request(new Wanted(paid.engagement(), Purpose.REFUND, amount, Optional.empty(), Optional.of(paid)));
    }
}
