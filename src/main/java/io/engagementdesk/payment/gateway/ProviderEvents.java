package io.engagementdesk.payment.gateway;

/** Where events of every provider arrive: stored once, in a transaction of its own, before anything acts on them. */
public interface ProviderEvents {

    /** An event without more than its ids. */
    default void received(String provider, PaymentGateway.Event event) {
        received(provider, event, null);
    }

    /**
     * The same event again changes nothing.
     *
     * @param body what was sent, kept until somebody has acted on it; without secrets
     */
    void received(String provider, PaymentGateway.Event event, String body);

    /** An event that does not concern us is remembered with the reason, and nothing else. */
    default void ignored(String provider, PaymentGateway.Event event, String reason, String body) {}
}
