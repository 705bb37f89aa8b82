package io.engagementdesk.payment.checkout;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.Notices;
import io.engagementdesk.payment.operation.MoneyArrived;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.process.Processes;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deposits on their way: paid, overdue, or paid when it was too late. */
@Component
@Transactional
class Deposits {

    private final Operations operations;
    private final Checkouts checkouts;
    private final Engagements engagements;
    private final Processes processes;
    private final Balances balances;
    private final Notices notices;

    Deposits(
            Operations operations,
            Checkouts checkouts,
            Engagements engagements,
            Processes processes,
            Balances balances,
            Notices notices) {
        this.operations = operations;
        this.checkouts = checkouts;
        this.engagements = engagements;
        this.processes = processes;
        this.balances = balances;
        this.notices = notices;
    }

    /** Money of a deposit is in the books: the engagement goes on, or gives it back when it no longer waits. */
    @EventListener
    public void arrived(MoneyArrived event) {
        Operation paid = event.operation();
        if (paid.purpose() == Purpose.DEPOSIT) {
            secure(paid);
        }
    }

    private void secure(Operation paid) {
        if (engagements.advance(paid.engagement(), State.AWAITING_DEPOSIT, next(paid), Actor.PROVIDER)) {
            processes.complete(paid.engagement(), DepositProcess.PAY_DEPOSIT, Map.of());
        } else {
            paidLate(paid);
        }
    }

    /** What was missing of a project's deposit comes when its needs are analysed already. */
    private State next(Operation paid) {
        return balances.deposited(paid.engagement()).isGreaterThan(paid.amount()) ? State.SCOPING : State.ANALYSING;
    }

    private void paidLate(Operation paid) {
        processes.start(
                DepositProcess.DEPOSIT_PAID_LATE,
                paid.engagement(),
                Map.of(DepositProcess.OPERATION.name(), paid.id()));
    }

    /** Closes the open checkout; true when the money was faster. */
    boolean expire(String engagement) {
        checkouts.close(latest(engagement));
        return latest(engagement).state() == OperationState.CAPTURED;
    }

    /** Ends the engagement without money; what arrives from now on, or has just arrived, is given back. */
    void closeUnsecured(String engagement) {
        Operation deposit = operations.lock(latest(engagement).id());
        engagements.move(engagement, State.NOT_SECURED, Actor.PROCESS);
        notices.send(
                engagement,
                "notSecured",
                deposit.id(),
                Map.of("amount", deposit.amount().toString()));
        paid(engagement).forEach(this::paidLate);
    }

    private List<Operation> paid(String engagement) {
        return operations.of(engagement, Purpose.DEPOSIT).stream()
                .filter(deposit -> deposit.state() == OperationState.CAPTURED)
                .toList();
    }

    private Operation latest(String engagement) {
        return operations.latest(engagement, Purpose.DEPOSIT).orElseThrow();
    }
}
