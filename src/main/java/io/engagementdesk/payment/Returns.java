package io.engagementdesk.payment;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.payment.operation.MoneyArrived;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.process.Processes;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that came beyond what was to be paid goes back by itself; what then fails is finance's. */
@Component
@Transactional
class Returns {

    private final Operations operations;
    private final Processes processes;
    private final Engagements engagements;
    private final Notices notices;

    Returns(Operations operations, Processes processes, Engagements engagements, Notices notices) {
        this.operations = operations;
        this.processes = processes;
        this.engagements = engagements;
        this.notices = notices;
    }

    /** So much of this payment was too much; nothing where it was not. */
    void overpaid(Operation paid, Money excess) {
        if (excess.isPositive()) {
            Money back = excess.isGreaterThan(paid.amount()) ? paid.amount() : excess;
            back(Wanted.refund(paid, back, Accounts.receivable(paid.engagement())));
        }
    }

    private void back(Wanted wanted) {
        Operation refund = operations.request(wanted);
        processes.start(
                FollowUpProcess.MONEY_TO_RETURN,
                wanted.engagement(),
                Map.of(FollowUpProcess.OPERATION.name(), refund.id()));
    }

    /** A hold that was taken after the end: there will be no price. */
    @EventListener
    public void arrived(MoneyArrived event) {
        Operation paid = event.operation();
        if (paid.isTakenAhead() && engagements.get(paid.engagement()).state().isEnd()) {
            back(Wanted.refund(paid, paid.amount(), Accounts.deposit(paid.engagement())));
        }
    }

    /** Holds that were taken while everything else was given back. */
    void takenMeanwhile(String engagement) {
        operations.of(engagement, Purpose.CAPTURE).stream()
                .filter(Operation::isTakenAhead)
                .filter(taken -> operations.of(engagement, Purpose.REFUND).stream()
                        .noneMatch(refund -> refund.target().equals(Optional.of(taken.id()))))
                .forEach(taken -> back(Wanted.refund(taken, taken.amount(), Accounts.deposit(engagement))));
    }

    void giveBack(String refund) {
        Operation done = operations.perform(refund);
        if (done.engagement() != null && done.state() != OperationState.FAILED) {
            notices.send(
                    done.engagement(),
                    "paymentReturned",
                    done.id(),
                    Map.of("amount", done.amount().toString()));
        }
    }
}
