package io.engagementdesk.payment.gateway.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;

/** The adapter, put together by hand. */
record Line(StripePaymentGateway gateway, StripeStatement statement) {

    Line(StripeSettings settings) {
        this(settings, StripeConfiguration.client(settings.checked(false)));
    }

    private Line(StripeSettings settings, StripeClient client) {
        this(gateway(settings, client, new StripeLookups(client)), new StripeStatement(client));
    }

    private static StripePaymentGateway gateway(StripeSettings settings, StripeClient client, StripeLookups lookups) {
        return new StripePaymentGateway(
                client,
                new StripePages(client, lookups),
                new StripePayments(client, lookups),
                lookups,
                new StripeEvents(client, settings, new ObjectMapper()),
                new StripeReceipts(lookups));
    }
}
