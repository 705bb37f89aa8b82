package io.engagementdesk.payment.gateway;

/** Where events of every provider arrive: stored once, in a transaction of its own, before anything acts on them. */
public interface ProviderEvents {

    /** The same event again changes nothing. */
    void received(String provider, PaymentGateway.Event event);

    /** An event that does not concern us is remembered with the reason, and nothing else. */
    default void ignored(String provider, PaymentGateway.Event event, String reason) {}
}
