package io.engagementdesk.payment.operation;

import io.engagementdesk.payment.operation.Operation.Purpose;
import java.util.Optional;
import org.joda.money.Money;

/** What shall be asked for; with neither card nor target where the client pays himself. */
public record Wanted(
        String engagement,
        Purpose purpose,
        Money amount,
        Optional<String> card,
        Optional<Operation> target,
        Optional<String> account) {

    public Wanted(String engagement, Purpose purpose, Money amount, Optional<String> card, Optional<Operation> target) {
        this(engagement, purpose, amount, card, target, Optional.empty());
    }

    /** So much of this payment back, out of this account. */
    public static Wanted refund(Operation paid, Money amount, String account) {
        return new Wanted(
                paid.engagement(), Purpose.REFUND, amount, Optional.empty(), Optional.of(paid), Optional.of(account));
    }
}
