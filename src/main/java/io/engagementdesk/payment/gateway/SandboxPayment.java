package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.Movement.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** A row of the sandbox's books: a checkout, a hold, a charge or a refund. */
record SandboxPayment(
        String id,
        String operation,
        String engagement,
        Kind kind,
        Status status,
        Money amount,
        Money captured,
        Money refunded,
        String card,
        String reason,
        Order order,
        Instant expiresAt) {

    private static final Set<Status> OPEN = EnumSet.of(Status.OPEN, Status.ACTION_NEEDED, Status.AUTHORISED);

    enum Kind {
        CHECKOUT("cs_", Duration.ofHours(24)),
        HOLD("pay_", Duration.ofDays(7)),
        CHARGE("pay_", Duration.ofDays(7)),
        REFUND("re_", Duration.ofDays(7));

        private final String prefix;
        private final Duration stands;

        Kind(String prefix, Duration stands) {
            this.prefix = prefix;
            this.stands = stands;
        }

        String prefix() {
            return prefix;
        }

        Duration stands() {
            return stands;
        }
    }

    /** What only a checkout knows, and of a refund the payment it gives back. */
    record Order(boolean saveCard, boolean holds, String description, String returnUrl, String payment) {

        static final Order NONE = new Order(false, false, null, null, null);

        static Order refunding(String payment) {
            return new Order(false, false, null, null, payment);
        }
    }

    /** A checkout that nobody has paid yet. */
    boolean isUnpaid() {
        return status == Status.OPEN || status == Status.ACTION_NEEDED;
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    SandboxPayment asOf(Instant now) {
        return isOpen() && !now.isBefore(expiresAt) ? become(Status.EXPIRED) : this;
    }

    SandboxPayment become(Status next) {
        return changed(next, captured, refunded, card, reason);
    }

    SandboxPayment declined(Status next, String why) {
        return changed(next, captured, refunded, card, why);
    }

    SandboxPayment paid(Money received, String with) {
        return changed(Status.CAPTURED, received, refunded, with, null);
    }

    /** At a checkout: held where it only holds, else received. */
    SandboxPayment checkedOut(String with, Instant now) {
        return order.holds() ? authorised(with).standing(now.plus(Kind.HOLD.stands())) : paid(amount, with);
    }

    private SandboxPayment standing(Instant until) {
        return new SandboxPayment(
                id, operation, engagement, kind, status, amount, captured, refunded, card, reason, order, until);
    }

    SandboxPayment authorised(String with) {
        return changed(Status.AUTHORISED, captured, refunded, with, null);
    }

    /** The payer was sent to his bank and has not come back, be the checkout open or not. */
    boolean isAtTheBank() {
        return status == Status.ACTION_NEEDED || status == Status.EXPIRED && card != null;
    }

    SandboxPayment refusedByTheBank() {
        Status next = status == Status.EXPIRED ? Status.EXPIRED : Status.OPEN;
        return changed(next, captured, refunded, null, "authentication_failed");
    }

    SandboxPayment asksFor(String with) {
        return changed(Status.ACTION_NEEDED, captured, refunded, with, null);
    }

    SandboxPayment givenBack(Money more) {
        return changed(status, captured, refunded.plus(more), card, reason);
    }

    private SandboxPayment changed(Status next, Money received, Money back, String with, String why) {
        return new SandboxPayment(
                id, operation, engagement, kind, next, amount, received, back, with, why, order, expiresAt);
    }

    /** The card is told to us only if it was to be saved. */
    Movement toMovement() {
        boolean tells = order.saveCard() && (status == Status.CAPTURED || status == Status.AUTHORISED);
        return new Movement(
                id,
                operation,
                status,
                amount,
                captured,
                refunded,
                tells ? Optional.ofNullable(card) : Optional.empty(),
                Optional.ofNullable(reason),
                status == Status.AUTHORISED ? Optional.of(expiresAt) : Optional.empty(),
                Optional.ofNullable(order.payment()));
    }
}
