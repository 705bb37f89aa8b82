package io.engagementdesk.payment.gateway;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How one thing at the provider stands.
 *
 * @param id the provider's id of the checkout, payment or refund
 * @param operation ours that asked for it
 * @param amount what was asked for
 * @param captured what has been received
 * @param refunded what of it has been given back
 * @param card token of the card that was saved
 * @param reason why it was declined
 * @param standsUntil when a hold lapses that is not taken
 * @param payment of a refund, the provider's id of what it gives back
 */
public record Movement(
        String id,
        String operation,
        Status status,
        Money amount,
        Money captured,
        Money refunded,
        Optional<String> card,
        Optional<String> reason,
        Optional<Instant> standsUntil,
        Optional<String> payment) {

    /** In the provider's words. */
    public enum Status {
        /** A checkout that nobody has paid. */
        OPEN,
        /** The payer is asked to authenticate himself. */
        ACTION_NEEDED,
        AUTHORISED,
        CAPTURED,
        DECLINED,
        /** The card cannot be charged while its owner is away. */
        AUTHENTICATION_REQUIRED,
        VOIDED,
        EXPIRED,
        /** A refund that was made. */
        REFUNDED
    }

    /** What somebody took of a hold in the provider's own pages goes by this name. */
    public static String taken(String hold) {
        return "taken:" + hold;
    }

    public boolean received() {
        return captured.isPositive();
    }

    /** The same, as the answer to another operation that works on it. */
    public Movement under(String other) {
        return new Movement(id, other, status, amount, captured, refunded, card, reason, standsUntil, payment);
    }
}
