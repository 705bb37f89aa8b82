package io.engagementdesk.payment.gateway.stripe;

import io.engagementdesk.payment.gateway.PaymentGateway.Refused;

/** A saved card: it belongs to a customer, and neither is of use without the other. */
record StripeCard(String customer, String method) {

    static StripeCard ofToken(String token) {
        String[] parts = token.split("/", -1);
        if (parts.length != 2) {
            throw new Refused("There is no card " + token);
        }
        return new StripeCard(parts[0], parts[1]);
    }

    /** What is kept of it. */
    String token() {
        return customer + "/" + method;
    }
}
