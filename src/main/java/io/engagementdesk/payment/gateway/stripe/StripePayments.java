package io.engagementdesk.payment.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentUpdateParams;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.payment.gateway.PaymentGateway.CardOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Saved cards used while their owners are away: held, taken, released, charged. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripePayments {

    private static final Set<Status> GONE = Set.of(Status.VOIDED, Status.EXPIRED);

    private final StripeClient stripe;
    private final StripeLookups lookups;

    StripePayments(StripeClient stripe, StripeLookups lookups) {
        this.stripe = stripe;
        this.lookups = lookups;
    }

    /** A decline is an answer; a payment that is still on its way is none. */
    Movement use(CardOrder order, CaptureMethod capture) {
        Movement answer = asked(order.operation(), StripeRequests.away(order, capture));
        Movement now =
                answer.status() == Status.OPEN ? lookups.byId(answer.id()).orElse(answer) : answer;
        if (now.status() == Status.OPEN) {
            throw new IllegalStateException("Stripe has not decided yet about " + order.operation());
        }
        return now;
    }

    private Movement asked(String operation, PaymentIntentCreateParams request) {
        try {
            return answered(
                    operation, () -> stripe.v1().paymentIntents().create(request, StripeCalls.under(operation)));
        } catch (InvalidRequestException wrong) {
            throw StripeCalls.failure(wrong);
        }
    }

    Movement capture(Change change) {
        return changed(change.operation(), change.payment(), () -> stripe.v1()
                .paymentIntents()
                .capture(change.payment(), StripeRequests.capture(change), StripeCalls.under(change.operation())));
    }

    Movement release(String operation, String payment) {
        return changed(operation, payment, () -> cancelled(operation, payment));
    }

    /** Cancelling takes no words of ours, so the release is announced first. */
    private PaymentIntent cancelled(String operation, String payment) throws StripeException {
        PaymentIntentUpdateParams announced = PaymentIntentUpdateParams.builder()
                .putMetadata(StripeRequests.RELEASE, operation)
                .build();
        stripe.v1().paymentIntents().update(payment, announced, StripeCalls.under(operation + ":announced"));
        PaymentIntentCancelParams cancel = PaymentIntentCancelParams.builder()
                .addExpand(StripeRequests.CHARGE)
                .build();
        return stripe.v1().paymentIntents().cancel(payment, cancel, StripeCalls.under(operation));
    }

    /** A hold that is gone answers with its state; anything else that cannot be done should not have been asked. */
    private Movement changed(String operation, String payment, StripeCalls.StripeCall<PaymentIntent> call) {
        try {
            return answered(operation, call);
        } catch (InvalidRequestException impossible) {
            return lookups.byId(payment)
                    .filter(hold -> GONE.contains(hold.status()))
                    .map(hold -> hold.under(operation))
                    .orElseThrow(() -> StripeCalls.failure(impossible));
        }
    }

    private static Movement answered(String operation, StripeCalls.StripeCall<PaymentIntent> call)
            throws InvalidRequestException {
        try {
            PaymentIntent done = call.send();
            Money nothing = StripeMoney.money(0, done.getCurrency());
            return StripeReading.payment(done, nothing).under(operation);
        } catch (CardException declined) {
            return declined(operation, declined);
        } catch (InvalidRequestException impossible) {
            throw impossible;
        } catch (StripeException failed) {
            throw StripeCalls.failure(failed);
        }
    }

    private static Movement declined(String operation, CardException declined) {
        PaymentIntent tried = declined.getStripeError().getPaymentIntent();
        if (tried == null) {
            throw StripeCalls.failure(declined);
        }
        Money nothing = StripeMoney.money(0, tried.getCurrency());
        return new Movement(
                tried.getId(),
                operation,
                StripeReading.refused(declined.getStripeError()),
                StripeMoney.money(tried.getAmount(), tried.getCurrency()),
                nothing,
                nothing,
                Optional.empty(),
                StripeReading.reason(declined.getStripeError()),
                Optional.empty());
    }
}
