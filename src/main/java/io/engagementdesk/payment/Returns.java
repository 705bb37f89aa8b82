package io.engagementdesk.payment;

import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.process.Processes;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that came beyond what was to be paid goes back by itself; what then fails is finance's. */
@Component
@Transactional
class Returns {

    private final Operations operations;
    private final Processes processes;
    private final Notices notices;

    Returns(Operations operations, Processes processes, Notices notices) {
        this.operations = operations;
        this.processes = processes;
        this.notices = notices;
    }

    /** So much of this payment was too much; nothing where it was not. */
    void overpaid(Operation paid, Money excess) {
        if (excess.isPositive()) {
            Money back = excess.isGreaterThan(paid.amount()) ? paid.amount() : excess;
            Operation refund = operations.request(Wanted.refund(paid, back, Accounts.receivable(paid.engagement())));
            processes.start(
                    FollowUpProcess.MONEY_TO_RETURN,
                    paid.engagement(),
                    Map.of(FollowUpProcess.OPERATION.name(), refund.id()));
        }
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
