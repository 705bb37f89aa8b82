package io.engagementdesk.payment.gateway.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.Movement.Status;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Reads Stripe's objects as movements; what was received is asked of the payment, never of the page. */
final class StripeReading {

    private static final String AUTHENTICATION = "authentication_required";

    /** As much of a reason as is kept. */
    private static final int LONGEST = 60;

    private StripeReading() {}

    /** A payment with a saved card as it stands. */
    static Movement payment(PaymentIntent payment, Money refunded) {
        return new Movement(
                payment.getId(),
                ours(payment.getMetadata(), StripeRequests.OPERATION),
                status(payment),
                StripeMoney.money(payment.getAmount(), payment.getCurrency()),
                received(payment),
                refunded,
                Optional.empty(),
                reason(payment.getLastPaymentError())
                        .filter(why -> !received(payment).isPositive()),
                standsUntil(payment),
                Optional.empty());
    }

    private static Status status(PaymentIntent payment) {
        return switch (payment.getStatus()) {
            case "succeeded" -> Status.CAPTURED;
            case "requires_capture" -> Status.AUTHORISED;
            case "canceled" -> lapsed(payment) ? Status.EXPIRED : Status.VOIDED;
            case "requires_action" -> Status.AUTHENTICATION_REQUIRED;
            case "requires_payment_method" -> refused(payment.getLastPaymentError());
            default -> Status.OPEN;
        };
    }

    /** Cancelled by Stripe because nobody took it in time. */
    private static boolean lapsed(PaymentIntent payment) {
        String why = payment.getCancellationReason();
        return "automatic".equals(why) || "expired".equals(why);
    }

    static Status refused(StripeError why) {
        boolean absent =
                why != null && (AUTHENTICATION.equals(why.getCode()) || AUTHENTICATION.equals(why.getDeclineCode()));
        return absent ? Status.AUTHENTICATION_REQUIRED : why == null ? Status.OPEN : Status.DECLINED;
    }

    static Optional<String> reason(StripeError why) {
        return Optional.ofNullable(why)
                .map(error -> error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode())
                .map(StripeReading::kept);
    }

    static String kept(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST));
    }

    private static Optional<Instant> standsUntil(PaymentIntent payment) {
        return Optional.ofNullable(payment.getLatestChargeObject())
                .filter(charge -> isHeld(payment))
                .map(Charge::getPaymentMethodDetails)
                .map(Charge.PaymentMethodDetails::getCard)
                .map(Charge.PaymentMethodDetails.Card::getCaptureBefore)
                .map(Instant::ofEpochSecond);
    }

    static Money received(PaymentIntent payment) {
        long taken = Optional.ofNullable(payment.getAmountReceived()).orElse(0L);
        return StripeMoney.money(taken, payment.getCurrency());
    }

    /** A page with the payment made on it, if there is one yet. */
    static Movement checkout(Session page, Money refunded) {
        Optional<PaymentIntent> payment = Optional.ofNullable(page.getPaymentIntentObject());
        Money amount = StripeMoney.money(page.getAmountTotal(), page.getCurrency());
        boolean paid = payment.filter(made -> received(made).isPositive()).isPresent();
        boolean held = payment.filter(StripeReading::isHeld).isPresent();
        return new Movement(
                page.getId(),
                ours(page.getMetadata(), StripeRequests.OPERATION),
                paid ? Status.CAPTURED : unpaid(page, payment),
                amount,
                paid ? received(payment.get()) : Money.zero(amount.getCurrencyUnit()),
                refunded,
                payment.filter(made -> paid || held).flatMap(StripeReading::savedCard),
                payment.filter(made -> !paid && !held).flatMap(made -> reason(made.getLastPaymentError())),
                payment.flatMap(StripeReading::standsUntil),
                Optional.empty());
    }

    private static boolean isHeld(PaymentIntent payment) {
        return "requires_capture".equals(payment.getStatus());
    }

    /** A page that was left complete and unpaid holds the money, or is on its way only while its payment is. */
    private static Status unpaid(Session page, Optional<PaymentIntent> payment) {
        String made = payment.map(PaymentIntent::getStatus).orElse("");
        if ("complete".equals(page.getStatus())
                && Set.of("requires_capture", "canceled").contains(made)) {
            return status(payment.get());
        }
        boolean open = "open".equals(page.getStatus());
        if (open || "complete".equals(page.getStatus()) && "processing".equals(made)) {
            return "requires_action".equals(made) ? Status.ACTION_NEEDED : Status.OPEN;
        }
        return Status.EXPIRED;
    }

    private static Optional<String> savedCard(PaymentIntent payment) {
        return Optional.of(payment)
                .filter(made -> "off_session".equals(made.getSetupFutureUsage()))
                .filter(made -> made.getCustomer() != null && made.getPaymentMethod() != null)
                .map(made -> new StripeCard(made.getCustomer(), made.getPaymentMethod()).token());
    }

    /** A refund has a life of its own: what is on its way has not been given back. */
    static Movement refund(com.stripe.model.Refund refund) {
        Money amount = StripeMoney.money(refund.getAmount(), refund.getCurrency());
        Money nothing = Money.zero(amount.getCurrencyUnit());
        return new Movement(
                refund.getId(),
                ours(refund.getMetadata(), StripeRequests.OPERATION),
                refunding(refund.getStatus()),
                amount,
                nothing,
                nothing,
                Optional.empty(),
                Optional.ofNullable(refund.getFailureReason()).map(StripeReading::kept),
                Optional.empty(),
                Optional.ofNullable(refund.getPaymentIntent()));
    }

    private static Status refunding(String status) {
        return switch (String.valueOf(status).toLowerCase(Locale.ROOT)) {
            case "succeeded" -> Status.REFUNDED;
            case "failed" -> Status.DECLINED;
            case "canceled" -> Status.VOIDED;
            case "requires_action" -> Status.ACTION_NEEDED;
            default -> Status.OPEN;
        };
    }

    /** A word of ours, or nothing where somebody else made the object. */
    static String ours(Map<String, String> metadata, String word) {
        return metadata == null ? "" : metadata.getOrDefault(word, "");
    }
}
