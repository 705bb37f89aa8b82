package io.engagementdesk.payment;

import io.engagementdesk.payment.cover.StandingHolds;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.process.TaskFacts;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about money show beside their fields. */
@Component
@Transactional(readOnly = true)
class PaymentFacts implements TaskFacts {

    private final Operations operations;
    private final Balances balances;
    private final StandingHolds holds;

    PaymentFacts(Operations operations, Balances balances, StandingHolds holds) {
        this.operations = operations;
        this.balances = balances;
        this.holds = holds;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return engagement == null || operations.of(engagement).isEmpty() ? Map.of() : facts(engagement);
    }

    private Map<String, Object> facts(String engagement) {
        return Map.of(
                "deposit", amount(engagement, Purpose.DEPOSIT),
                "deposited", balances.deposited(engagement).toString(),
                "owed", balances.owed(engagement).toString(),
                "toHold", amount(engagement, Purpose.HOLD),
                "held",
                        holds.newest(engagement)
                                .map(Operation::amount)
                                .map(Money::toString)
                                .orElse("nothing"),
                "declined", declined(engagement));
    }

    private String amount(String engagement, Purpose purpose) {
        return operations
                .latest(engagement, purpose)
                .map(Operation::amount)
                .map(Money::toString)
                .orElse("nothing");
    }

    private String declined(String engagement) {
        return operations
                .latest(engagement, Purpose.HOLD)
                .flatMap(Operation::reason)
                .map(reason -> reason.replace('_', ' '))
                .orElse("unknown");
    }
}
