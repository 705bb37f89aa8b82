package io.engagementdesk.payment.gateway.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.StripeClient;

/** The adapter, put together by hand. */
record Line(StripePaymentGateway gateway, StripeStatement statement, StripeDisputes disputes) {

    Line(StripeSettings settings) {
        this(settings, StripeConfiguration.client(settings.checked(false)));
    }

    private Line(StripeSettings settings, StripeClient client) {
        this(settings, client, new StripeObjects(client));
    }

    private Line(StripeSettings settings, StripeClient client, StripeObjects objects) {
        this(
                gateway(settings, client, objects),
                new StripeStatement(client, objects),
                new StripeDisputes(client, objects, new StripeLookups(objects)));
    }

    private static StripePaymentGateway gateway(StripeSettings settings, StripeClient client, StripeObjects objects) {
        StripeLookups lookups = new StripeLookups(objects);
        return new StripePaymentGateway(
                client,
                settings,
                new StripePages(client, lookups, objects),
                new StripePayments(client, lookups, objects),
                lookups,
                new StripeEvents(client, settings, new ObjectMapper()),
                new StripeReceipts(objects, lookups));
    }
}
