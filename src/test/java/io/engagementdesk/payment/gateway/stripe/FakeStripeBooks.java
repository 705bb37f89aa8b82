package io.engagementdesk.payment.gateway.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.Stripe;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What Stripe remembers, and what it does not allow; guarded by the server's lock. */
final class FakeStripeBooks {

    /** An answer that is no success. */
    static final class No extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ObjectNode error;
        private final int status;

        No(int status, ObjectNode error) {
            super(error.toString());
            this.status = status;
            this.error = error;
        }

        int status() {
            return status;
        }

        ObjectNode body() {
            ObjectNode body = JSON.createObjectNode();
            body.set("error", error);
            return body;
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    final Map<String, byte[]> files = new HashMap<>();
    final List<ObjectNode> events = new ArrayList<>();

    /** How refunds begin; {@code pending} until {@link #settle}. */
    String refundsBegin = "succeeded";

    /** What the next payment with a saved card is told instead of success. */
    String nextPayments = "";

    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 100_000));

    private Duration ahead = Duration.ZERO;

    Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Time goes by: pages and holds that nobody took lapse. */
    void pass(Duration time) {
        ahead = ahead.plus(time);
        List.copyOf(objects.values()).forEach(this::lapse);
    }

    private void lapse(ObjectNode object) {
        boolean page = is(object, "checkout.session") && is(object, "status", "open");
        if (page && object.get("expires_at").asLong() <= now().getEpochSecond()) {
            expire(id(object));
        }
        boolean hold = is(object, "payment_intent") && is(object, "status", "requires_capture");
        if (hold && captureBefore(object) <= now().getEpochSecond()) {
            object.put("status", "canceled").put("cancellation_reason", "automatic");
            object.put("amount_capturable", 0);
            tell("payment_intent.canceled", object);
        }
    }

    private long captureBefore(ObjectNode payment) {
        return objects.get(payment.get("latest_charge").asText())
                .at("/payment_method_details/card/capture_before")
                .asLong();
    }

    ObjectNode get(String id) {
        ObjectNode found = objects.get(id);
        if (found == null) {
            throw no(404, "invalid_request_error", "resource_missing");
        }
        return found;
    }

    ObjectNode openPage(Map<String, String> form) {
        if (!"hosted_page".equals(form.get("ui_mode"))) {
            throw no(400, "invalid_request_error", "parameter_invalid");
        }
        ObjectNode page = add("cs_test_", "checkout.session");
        page.put("status", "open").put("payment_status", "unpaid").put("mode", form.get("mode"));
        page.put("amount_total", enough(form.get("line_items[0][price_data][unit_amount]")));
        page.put("currency", form.get("line_items[0][price_data][currency]"));
        page.put("expires_at", now().plus(Duration.ofHours(24)).getEpochSecond());
        page.put("url", "https://checkout.stripe.com/c/pay/" + id(page));
        page.putNull("payment_intent").putNull("customer");
        page.set("metadata", under("metadata", form));
        ObjectNode data = page.putObject("payment_intent_data");
        data.put("setup_future_usage", form.get("payment_intent_data[setup_future_usage]"));
        data.put("capture_method", form.get("payment_intent_data[capture_method]"));
        data.set("metadata", under("payment_intent_data[metadata]", form));
        return page;
    }

    ObjectNode expire(String id) {
        ObjectNode page = get(id);
        if (!is(page, "status", "open")) {
            throw no(400, "invalid_request_error", null);
        }
        page.put("status", "expired");
        if (page.hasNonNull("payment_intent")) {
            cancelled(get(page.get("payment_intent").asText()), "automatic");
        }
        tell("checkout.session.expired", page);
        return page;
    }

    /** A payer at the page; authenticates himself where he is asked. */
    void pay(String id, Card card) {
        ObjectNode page = get(id);
        if (!is(page, "status", "open")) {
            return;
        }
        ObjectNode payment = page.hasNonNull("payment_intent")
                ? get(page.get("payment_intent").asText())
                : paymentOn(page);
        if (card == Card.DECLINING) {
            decline(payment, "card_declined", "generic_decline");
            return;
        }
        String customer = id(add("cus_", "customer"));
        payment.put("customer", customer).put("payment_method", method(card));
        boolean manual = "manual".equals(payment.path("capture_method").asText());
        page.put("status", "complete").put("payment_status", manual ? "unpaid" : "paid");
        page.put("customer", customer);
        go(payment, manual);
        tell("checkout.session.completed", page);
    }

    /** A bank that takes its time: the page is done with, the money is not there. */
    void payLater(String id) {
        ObjectNode page = get(id);
        page.put("status", "complete");
        paymentOn(page).put("status", "processing");
        tell("checkout.session.completed", page);
    }

    private ObjectNode paymentOn(ObjectNode page) {
        ObjectNode data = (ObjectNode) page.get("payment_intent_data");
        ObjectNode payment =
                payment(page.get("amount_total").asLong(), page.get("currency").asText());
        payment.set("setup_future_usage", data.get("setup_future_usage"));
        payment.set("capture_method", data.get("capture_method"));
        payment.set("metadata", data.get("metadata").deepCopy());
        page.put("payment_intent", id(payment));
        return payment;
    }

    private ObjectNode payment(long amount, String currency) {
        ObjectNode payment = add("pi_", "payment_intent");
        payment.put("amount", amount).put("currency", currency).put("status", "requires_payment_method");
        payment.put("amount_received", 0).put("amount_capturable", 0).putNull("latest_charge");
        payment.putNull("last_payment_error").putNull("cancellation_reason");
        payment.put("client_secret", id(payment) + "_secret_canary");
        return payment;
    }

    ObjectNode use(Map<String, String> form) {
        get(form.get("customer"));
        Card card = card(form.get("payment_method"));
        ObjectNode payment = payment(enough(form.get("amount")), form.get("currency"));
        payment.set("metadata", under("metadata", form));
        payment.put("capture_method", form.get("capture_method")).put("payment_method", form.get("payment_method"));
        switch (card) {
            case DECLINING_LATER -> throw refused(payment, "card_declined", "insufficient_funds");
            case AUTHENTICATING -> throw refused(payment, "authentication_required", "authentication_required");
            default -> go(payment, "manual".equals(form.get("capture_method")));
        }
        return payment;
    }

    private static Card card(String method) {
        return Arrays.stream(Card.values())
                .filter(card -> method.matches("pm_\\d+x" + card))
                .findFirst()
                .orElseThrow(() -> no(400, "invalid_request_error", "resource_missing"));
    }

    private void go(ObjectNode payment, boolean manual) {
        long amount = payment.get("amount").asLong();
        if (!nextPayments.isEmpty()) {
            payment.put("status", nextPayments);
        } else if (manual) {
            charge(payment, 0).put("captured", false);
            payment.put("status", "requires_capture").put("amount_capturable", amount);
            tell("payment_intent.amount_capturable_updated", payment);
        } else {
            succeed(payment, amount);
        }
    }

    private No refused(ObjectNode payment, String code, String declineCode) {
        decline(payment, code, declineCode);
        No no = no(402, "card_error", code);
        no.error.put("decline_code", declineCode).set("payment_intent", payment.deepCopy());
        return no;
    }

    private void decline(ObjectNode payment, String code, String declineCode) {
        payment.put("status", "requires_payment_method");
        payment.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", code)
                .put("decline_code", declineCode);
        tell("payment_intent.payment_failed", payment);
    }

    ObjectNode capture(String id, Map<String, String> form) {
        ObjectNode payment = get(id);
        long amount = amount(form.get("amount_to_capture"));
        if (!is(payment, "status", "requires_capture")) {
            throw no(400, "invalid_request_error", "payment_intent_unexpected_state");
        }
        if (amount > payment.get("amount_capturable").asLong()) {
            throw no(400, "invalid_request_error", "amount_too_large");
        }
        ((ObjectNode) payment.get("metadata")).setAll(under("metadata", form));
        succeed(payment, amount);
        return payment;
    }

    void succeed(ObjectNode payment, long received) {
        payment.put("status", "succeeded").put("amount_received", received).put("amount_capturable", 0);
        payment.putNull("last_payment_error");
        ObjectNode charge = charge(payment, received).put("captured", true);
        moved("charge", charge, received);
        tell("payment_intent.succeeded", payment);
    }

    /** As Stripe does: what is only released looks refunded on the charge. */
    private ObjectNode charge(ObjectNode payment, long captured) {
        ObjectNode charge = payment.hasNonNull("latest_charge")
                ? get(payment.get("latest_charge").asText())
                : add("ch_", "charge");
        boolean taken = payment.get("amount_received").asLong() > 0;
        charge.put("amount", payment.get("amount").asLong()).put("amount_captured", captured);
        charge.put("amount_refunded", taken ? payment.get("amount").asLong() - captured : 0);
        charge.put("currency", payment.get("currency").asText()).put("payment_intent", id(payment));
        charge.putObject("payment_method_details").putObject("card").put("capture_before", hold());
        payment.put("latest_charge", id(charge));
        return charge;
    }

    /** Of a merchant's own initiative a card is held for less than five days. */
    private long hold() {
        return now().plus(Duration.ofDays(4).plusHours(18)).getEpochSecond();
    }

    ObjectNode update(String id, Map<String, String> form) {
        ObjectNode payment = get(id);
        ((ObjectNode) payment.get("metadata")).setAll(under("metadata", form));
        return payment;
    }

    ObjectNode cancel(String id) {
        ObjectNode payment = get(id);
        if (is(payment, "status", "succeeded") || is(payment, "status", "canceled")) {
            throw no(400, "invalid_request_error", "payment_intent_unexpected_state");
        }
        cancelled(payment, null);
        tell("payment_intent.canceled", payment);
        return payment;
    }

    private static void cancelled(ObjectNode payment, String why) {
        payment.put("status", "canceled").put("cancellation_reason", why).put("amount_capturable", 0);
    }

    ObjectNode refund(Map<String, String> form) {
        ObjectNode payment = get(form.get("payment_intent"));
        long amount = amount(form.get("amount"));
        if (isDisputed(payment)) {
            throw no(400, "invalid_request_error", "charge_disputed");
        }
        long given = objects.values().stream()
                .filter(object -> is(object, "refund") && is(object, "payment_intent", id(payment)))
                .filter(object -> !is(object, "status", "failed"))
                .mapToLong(object -> object.get("amount").asLong())
                .sum();
        if (given + amount > payment.get("amount_received").asLong()) {
            throw no(400, "invalid_request_error", "charge_already_refunded");
        }
        ObjectNode charge = get(payment.get("latest_charge").asText());
        charge.put("amount_refunded", charge.get("amount_refunded").asLong() + amount);
        ObjectNode refund = add("re_", "refund");
        refund.put("amount", amount).put("currency", payment.get("currency").asText());
        refund.put("payment_intent", id(payment)).put("status", refundsBegin).putNull("failure_reason");
        refund.set("metadata", under("metadata", form));
        if ("succeeded".equals(refundsBegin)) {
            moved("refund", refund, -amount);
        }
        tell("refund.created", refund);
        return refund;
    }

    private boolean isDisputed(ObjectNode payment) {
        return objects.values().stream()
                .anyMatch(object -> is(object, "dispute")
                        && is(object, "payment_intent", id(payment))
                        && !is(object, "status", "won"));
    }

    /** A refund comes to its end, days later. */
    void settle(String id, String status) {
        ObjectNode refund = get(id);
        boolean wasMade = is(refund, "status", "succeeded");
        refund.put("status", status);
        long amount = refund.get("amount").asLong();
        if ("failed".equals(status)) {
            refund.put("failure_reason", "expired_or_canceled_card");
            ObjectNode charge = get(get(refund.get("payment_intent").asText())
                    .get("latest_charge")
                    .asText());
            charge.put("amount_refunded", charge.get("amount_refunded").asLong() - amount);
        }
        if (wasMade) {
            moved("refund_failure", refund, amount);
        } else if ("succeeded".equals(status)) {
            moved("refund", refund, -amount);
        }
        tell("failed".equals(status) ? "refund.failed" : "refund.updated", refund);
    }

    private ObjectNode moved(String type, ObjectNode source, long amount) {
        ObjectNode moved = add("txn_", "balance_transaction");
        moved.put("type", type).put("amount", amount).put("source", id(source));
        moved.put("fee", 0).put("currency", source.get("currency").asText());
        return moved;
    }

    ObjectNode keep(Map<String, String> form) {
        String content = form.getOrDefault("file", "");
        boolean readable = Stream.of("%PDF-", "\u0089PNG", "\u00ff\u00d8\u00ff").anyMatch(content::startsWith);
        if (!readable || content.length() > 5_000_000 || !"dispute_evidence".equals(form.get("purpose"))) {
            throw no(400, "invalid_request_error", "file_type_invalid");
        }
        ObjectNode file = add("file_", "file");
        files.put(id(file), content.getBytes(StandardCharsets.ISO_8859_1));
        return file.put("purpose", form.get("purpose"))
                .put("size", content.length())
                .put("type", "pdf");
    }

    /** The owner of the card goes to his bank. */
    String dispute(String page) {
        ObjectNode payment = get(get(page).get("payment_intent").asText());
        ObjectNode dispute = add("du_", "dispute");
        dispute.put("amount", payment.get("amount_received").asLong());
        dispute.put("currency", "eur").put("reason", "fraudulent").put("status", "needs_response");
        dispute.put("payment_intent", id(payment)).set("charge", payment.get("latest_charge"));
        dispute.putObject("evidence_details")
                .put("due_by", now().plus(Duration.ofDays(7)).getEpochSecond());
        dispute.putArray("balance_transactions");
        get(payment.get("latest_charge").asText()).put("disputed", true);
        tell("charge.dispute.created", dispute);
        taken(dispute, -1);
        tell("charge.dispute.funds_withdrawn", dispute);
        return id(dispute);
    }

    private void taken(ObjectNode dispute, int sign) {
        ObjectNode moved =
                moved("adjustment", dispute, sign * dispute.get("amount").asLong());
        moved.put("fee", -sign * 1500);
        ((ArrayNode) dispute.get("balance_transactions")).add(moved.deepCopy());
    }

    ObjectNode answer(String id, Map<String, String> form) {
        ObjectNode dispute = get(id);
        if (!is(dispute, "status", "needs_response")) {
            throw no(400, "invalid_request_error", null);
        }
        if (!"true".equals(form.get("submit"))) {
            throw no(400, "invalid_request_error", "parameter_missing");
        }
        String paper = form.get("evidence[uncategorized_file]");
        if (paper != null && !is(get(paper), "purpose", "dispute_evidence")) {
            throw no(400, "invalid_request_error", "file_wrong_purpose");
        }
        String text = form.getOrDefault("evidence[uncategorized_text]", "");
        dispute.putObject("evidence").put("uncategorized_text", text).put("uncategorized_file", paper);
        dispute.put("status", "under_review");
        tell("charge.dispute.updated", dispute);
        if (text.contains("winning_evidence") || text.contains("losing_evidence")) {
            judge(id, text.contains("winning_evidence"));
        }
        return dispute;
    }

    ObjectNode judge(String id, boolean won) {
        ObjectNode dispute = get(id);
        if (is(dispute, "status", "won") || is(dispute, "status", "lost")) {
            throw no(400, "invalid_request_error", "dispute_already_closed");
        }
        dispute.put("status", won ? "won" : "lost");
        if (won) {
            taken(dispute, 1);
            tell("charge.dispute.funds_reinstated", dispute);
        }
        tell("charge.dispute.closed", dispute);
        return dispute;
    }

    private void tell(String type, ObjectNode object) {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", "evt_" + NUMBER.incrementAndGet())
                .put("object", "event")
                .put("type", type);
        event.put("api_version", Stripe.API_VERSION).put("created", now().getEpochSecond());
        event.put("livemode", false).putObject("data").set("object", object.deepCopy());
        events.add(event);
    }

    ObjectNode add(String prefix, String kind) {
        ObjectNode object = JSON.createObjectNode();
        object.put("id", prefix + NUMBER.incrementAndGet()).put("object", kind);
        object.put("created", now().getEpochSecond()).put("livemode", false);
        object.putObject("metadata");
        objects.put(id(object), object);
        return object;
    }

    private static String method(Card card) {
        return "pm_" + NUMBER.incrementAndGet() + "x" + card.name();
    }

    private static ObjectNode under(String prefix, Map<String, String> form) {
        ObjectNode words = JSON.createObjectNode();
        form.forEach((key, value) -> {
            if (key.startsWith(prefix + "[") && key.indexOf('[', prefix.length() + 1) < 0) {
                words.put(key.substring(prefix.length() + 1, key.length() - 1), value);
            }
        });
        return words;
    }

    private static long amount(String text) {
        if (text == null || !text.matches("[1-9]\\d{0,9}")) {
            throw no(400, "invalid_request_error", "parameter_invalid_integer");
        }
        return Long.parseLong(text);
    }

    private static long enough(String text) {
        if (amount(text) < 50) {
            throw no(400, "invalid_request_error", "amount_too_small");
        }
        return amount(text);
    }

    static No no(int status, String type, String code) {
        return new No(
                status,
                JSON.createObjectNode().put("type", type).put("code", code).put("message", "No: " + code));
    }

    static String id(ObjectNode object) {
        return object.get("id").asText();
    }

    private static boolean is(ObjectNode object, String kind) {
        return is(object, "object", kind);
    }

    private static boolean is(ObjectNode object, String field, String value) {
        return object.path(field).asText().equals(value);
    }
}
