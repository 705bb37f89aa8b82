package io.engagementdesk.payment.gateway.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** What of an event may be kept: neither what opens doors nor what says who somebody is. */
final class StripeDiscretion {

    private static final Set<String> PRIVATE = Set.of(
            "client_secret",
            "secret",
            "url",
            "receipt_url",
            "hosted_invoice_url",
            "invoice_pdf",
            "return_url",
            "success_url",
            "cancel_url",
            "name",
            "email",
            "phone",
            "address",
            "shipping",
            "receipt_email",
            "receipt_number",
            "description",
            "ip",
            "evidence",
            "card",
            "iban",
            "individual",
            "owner",
            "customer_details",
            "customer_email",
            "customer_name",
            "customer_address",
            "customer_phone",
            "customer_shipping",
            "billing_details",
            "payment_method_details",
            "custom_fields",
            "tax_ids",
            "previous_attributes");

    private StripeDiscretion() {}

    /** The event as text, each private field with its name only. */
    static String without(JsonNode event) {
        JsonNode copy = event.deepCopy();
        strip(copy);
        return copy.toString();
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = object.properties().stream()
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            names.stream().filter(PRIVATE::contains).forEach(name -> object.put(name, "-"));
        }
        node.forEach(StripeDiscretion::strip);
    }
}
