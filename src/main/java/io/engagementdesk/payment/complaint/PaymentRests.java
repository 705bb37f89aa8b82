package io.engagementdesk.payment.complaint;

import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What of each payment can still be given back, newest payment first. */
record PaymentRests(List<Part> parts) {

    /** So much of this payment. */
    record Part(Operation payment, Money amount) {}

    private static final Set<Purpose> PAYMENTS =
            EnumSet.of(Purpose.DEPOSIT, Purpose.CAPTURE, Purpose.CHARGE, Purpose.BALANCE);
    private static final Set<OperationState> FAILED =
            EnumSet.of(OperationState.FAILED, OperationState.VOIDED, OperationState.EXPIRED);

    static PaymentRests of(List<Operation> all) {
        List<Part> parts = new ArrayList<>();
        all.stream()
                .filter(PaymentRests::isPayment)
                .map(payment -> new Part(payment, rest(payment, all)))
                .filter(part -> part.amount().isPositive())
                .forEach(part -> parts.add(0, part));
        return new PaymentRests(List.copyOf(parts));
    }

    private static Money rest(Operation payment, List<Operation> all) {
        return all.stream()
                .filter(PaymentRests::isRefund)
                .filter(refund -> refund.target().filter(payment.id()::equals).isPresent())
                .map(Operation::amount)
                .reduce(payment.amount(), Money::minus);
    }

    /** Money that came. */
    static boolean isPayment(Operation one) {
        return PAYMENTS.contains(one.purpose()) && one.state().isReceived();
    }

    /** Money that went back or is on its way. */
    static boolean isRefund(Operation one) {
        return one.purpose() == Purpose.REFUND && !FAILED.contains(one.state());
    }

    Money total(CurrencyUnit currency) {
        return parts.stream().map(Part::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** The parts that together make the amount; never more than there is. */
    List<Part> split(Money amount) {
        List<Part> split = new ArrayList<>();
        Money left = amount;
        for (Part part : parts) {
            Money taken = part.amount().isLessThan(left) ? part.amount() : left;
            if (taken.isPositive()) {
                split.add(new Part(part.payment(), taken));
            }
            left = left.minus(taken);
        }
        if (left.isPositive()) {
            throw new IllegalArgumentException("Only " + amount.minus(left) + " can be given back, not " + amount);
        }
        return split;
    }
}
