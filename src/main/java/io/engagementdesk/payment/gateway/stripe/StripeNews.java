package io.engagementdesk.payment.gateway.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an event says, read without Stripe's classes: of whatever API version it is, only its ids are believed, and the
 * object is asked for.
 *
 * @param ignored why it does not concern us, if it does not
 */
record StripeNews(Event event, Optional<String> ignored) {

    /** What may change a payment of ours, or is money that moved without us. */
    static final List<String> TYPES = List.of(
            "checkout.session.completed",
            "checkout.session.expired",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.canceled",
            "payment_intent.amount_capturable_updated",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.refund.updated",
            "charge.dispute.created",
            "charge.dispute.updated",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.funds_reinstated",
            "charge.dispute.closed");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** Objects that say whose they are; of a refund or dispute only its payment does. */
    private static final Set<String> MARKED = Set.of("checkout.session", "payment_intent");

    /** Empty where this is no event of Stripe's. */
    static Optional<StripeNews> of(JsonNode event, StripeSettings settings) {
        boolean readable = "event".equals(text(event, "object"))
                && text(event, "id").matches("evt_[\\w-]{1,250}")
                && text(event, "type").matches("[\\w.]+")
                && isMoment(event.path("created"))
                && event.path("livemode").isBoolean();
        return readable ? Optional.of(read(event, settings)) : Optional.empty();
    }

    private static boolean isMoment(JsonNode seconds) {
        return seconds.canConvertToLong() && seconds.asLong() >= 0 && seconds.asLong() < LATEST.getEpochSecond();
    }

    private static StripeNews read(JsonNode event, StripeSettings settings) {
        JsonNode object = event.path("data").path("object");
        Instant at = Instant.ofEpochSecond(event.path("created").asLong());
        String type = text(event, "type");
        return new StripeNews(
                new Event(text(event, "id"), cut(type, 60), id(object), at),
                Optional.ofNullable(ignored(event, object, settings)));
    }

    private static String ignored(JsonNode event, JsonNode object, StripeSettings settings) {
        boolean live = settings.isLive();
        if (!settings.account().equals(text(event, "account"))) {
            return "It is of another account";
        }
        if (event.path("livemode").asBoolean() != live) {
            return live ? "It is of test mode" : "It is of live mode";
        }
        if (!TYPES.contains(text(event, "type"))) {
            return "Nothing is done about this type";
        }
        if (id(object).isEmpty()) {
            return "It names no object";
        }
        boolean marked = MARKED.contains(text(object, "object"));
        return marked && text(object.path("metadata"), StripeRequests.OPERATION).isEmpty()
                ? "It is of no payment of ours"
                : null;
    }

    /** Empty where it is none. */
    private static String id(JsonNode object) {
        String id = text(object, "id");
        return id.matches("[\\w-]{3,255}") ? id : "";
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText("") : "";
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
