package io.engagementdesk.payment;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.payment.operation.Excess;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.MoneyArrived;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.process.Processes;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that came beyond what was to be paid goes back by itself, and once; what then fails is finance's. */
@Component
@Transactional
class Returns {

    private final Operations operations;
    private final Findings findings;
    private final Excess excess;
    private final Processes processes;
    private final Engagements engagements;
    private final Notices notices;

    Returns(
            Operations operations,
            Findings findings,
            Excess excess,
            Processes processes,
            Engagements engagements,
            Notices notices) {
        this.operations = operations;
        this.findings = findings;
        this.excess = excess;
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
        Operation done = perform(operations.lock(refund));
        if (done.engagement() != null && (done.state().isOpen() || done.state().isReceived())) {
            notices.send(
                    done.engagement(),
                    "paymentReturned",
                    done.id(),
                    Map.of("amount", done.amount().toString()));
        }
    }

    /** Asks for it, unless somebody has given it back at the provider meanwhile (F35). */
    Operation perform(Operation refund) {
        if (refund.state().isOpen() && excess.isInDoubt(refund)) {
            Money left = excess.left(refund);
            if (left.isLessThan(refund.amount()) && operations.look(refund).isEmpty()) {
                return giveWay(refund, left);
            }
        }
        return operations.perform(refund.id());
    }

    /** To a refund of what is left. */
    private Operation giveWay(Operation refund, Money left) {
        Operation abandoned = findings.abandon(refund);
        if (left.isPositive()) {
            Operation paid = refund.target().flatMap(operations::find).orElseThrow();
            String account = refund.account().orElseGet(() -> Accounts.deposit(refund.engagement()));
            back(Wanted.refund(paid, left, account));
        }
        return abandoned;
    }
}
