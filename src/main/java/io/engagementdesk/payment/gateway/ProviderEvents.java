package io.engagementdesk.payment.gateway;

/** Where events of every provider arrive: stored once, in a transaction of its own, before anything acts on them. */
public interface ProviderEvents {

    /** The same event again changes nothing. */
    void received(String provider, PaymentGateway.Event event);
}
