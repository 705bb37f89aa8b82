package io.engagementdesk.payment.complaint;

import io.engagementdesk.money.Accounts;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.process.FormRefused;
import java.util.List;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was charged goes back the way it came: the newest payment first, each at most to its rest. */
@Component
@Transactional
class Repayments {

    private final Operations operations;
    private final Charged charged;

    Repayments(Operations operations, Charged charged) {
        this.operations = operations;
        this.charged = charged;
    }

    /** Received for what was charged, and neither given back nor on its way back. */
    Money refundable(String engagement) {
        Money left = charged.left(engagement).gross();
        Money rest = PaymentRests.of(operations.of(engagement)).total(left.getCurrencyUnit());
        return left.isLessThan(rest) ? left : rest;
    }

    /**
     * Writes down the refunds that make up this amount; who comes second sees what the first has taken.
     *
     * @param field of the form that led here, which says it where there is less
     */
    void record(String engagement, Money amount, String field) {
        List<Operation> all = operations.lockAll(engagement);
        Money refundable = refundable(engagement);
        if (amount.isGreaterThan(refundable)) {
            throw new FormRefused(field, "range", "Only " + refundable + " can still be given back.");
        }
        PaymentRests.of(all)
                .split(amount)
                .forEach(part ->
                        operations.request(Wanted.refund(part.payment(), part.amount(), Accounts.refund(engagement))));
    }

    /** Asks the provider for each; what he refuses becomes a matter of its own. */
    void pay(String engagement) {
        refunds(engagement).forEach(refund -> operations.perform(refund.id()));
    }

    private List<Operation> refunds(String engagement) {
        String account = Accounts.refund(engagement);
        return operations.of(engagement, Purpose.REFUND).stream()
                .filter(refund -> refund.account().filter(account::equals).isPresent())
                .toList();
    }
}
