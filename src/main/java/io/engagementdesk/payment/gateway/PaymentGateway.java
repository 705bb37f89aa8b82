package io.engagementdesk.payment.gateway;

import io.engagementdesk.process.Unrepeatable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a payment provider does for us. The operation id is the idempotency key: the same request again gets the first
 * answer, declines included. Outcomes of business are states of a {@link Movement}; what goes wrong technically is
 * unchecked and may be repeated.
 */
public interface PaymentGateway {

    /** What a checkout does with the amount. */
    enum Taking {
        /** It is received at once. */
        CAPTURE,
        /** It is held only, to be captured or released like any hold. */
        HOLD
    }

    /** A page of the provider on which the client pays, or confirms a card for what will be taken later. */
    record CheckoutOrder(
            String operation,
            String engagement,
            Money amount,
            Taking taking,
            boolean saveCard,
            String description,
            URI returnUrl) {}

    /** Where the client pays. */
    record Checkout(String id, URI url) {}

    /** Money wanted from a saved card while its owner is away. */
    record CardOrder(String operation, String engagement, Money amount, String card) {}

    /** A change of money held or received: a capture or a refund. */
    record Change(String operation, String payment, Money amount) {}

    /** What the provider tells of something that happened there. */
    record Event(String id, String type, String object, Instant at) {}

    /** The request cannot be right: another body under a known id, or a move that the provider's books do not allow. */
    final class Refused extends Unrepeatable {

        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    /** He gave no answer to rely on: the outcome is unknown, and the same request may be sent again. */
    class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unanswered(String message) {
            super(message);
        }
    }

    /** Name under which its events are stored. */
    String provider();

    /** Whose account there is used, where that is not the one of the key. */
    default Optional<String> merchant() {
        return Optional.empty();
    }

    Checkout createCheckout(CheckoutOrder order);

    /** Closes a checkout; one that was paid meanwhile answers so. */
    Movement expireCheckout(String checkout);

    Movement hold(CardOrder order);

    /** Takes at most what is held and releases the rest; a hold that no longer stands answers its state. */
    Movement capture(Change change);

    Movement release(String operation, String payment);

    Movement charge(CardOrder order);

    /** Gives back at most what was received and not given back yet. */
    Movement refund(Change change);

    /** How a checkout, payment or refund stands now. */
    Optional<Movement> retrieve(String id);

    /** What became of an operation of ours, whether or not its answer reached us. */
    Optional<Movement> find(String operation);

    List<Event> eventsSince(Instant moment);

    /** What was received less what was given back, by engagement; only of those asked for. */
    Map<String, Money> received(List<String> engagements);
}
