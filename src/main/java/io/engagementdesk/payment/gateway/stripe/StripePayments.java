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
    private final StripeObjects objects;

    StripePayments(StripeClient stripe, StripeLookups lookups, StripeObjects objects) {
        this.stripe = stripe;
        this.lookups = lookups;
        this.objects = objects;
    }

    /** A decline is an answer; a payment that is still on its way is none. */
    Movement use(CardOrder order, CaptureMethod capture) {
        Movement answer = asked(order, StripeRequests.away(order, capture));
        Movement now =
                answer.status() == Status.OPEN ? lookups.byId(answer.id()).orElse(answer) : answer;
        if (now.status() == Status.OPEN) {
            throw new IllegalStateException("Stripe has not decided yet about " + order.operation());
        }
        return now;
    }

    private Movement asked(CardOrder order, PaymentIntentCreateParams request) {
        try {
            return answered(order.operation(), Optional.of(order.amount()), () -> stripe.v1()
                    .paymentIntents()
                    .create(request, StripeCalls.under(order.operation())));
        } catch (InvalidRequestException wrong) {
            throw StripeCalls.failure(wrong);
        }
    }

    Movement capture(Change change) {
        return changed(change.operation(), Optional.of(change.amount()), change.payment(), () -> stripe.v1()
                .paymentIntents()
                .capture(change.payment(), StripeRequests.capture(change), StripeCalls.under(change.operation())));
    }

    Movement release(String operation, String payment) {
        return changed(operation, Optional.empty(), payment, () -> cancelled(operation, payment));
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
    private Movement changed(
            String operation, Optional<Money> asked, String payment, StripeCalls.StripeCall<PaymentIntent> call) {
        try {
            return answered(operation, asked, call);
        } catch (InvalidRequestException impossible) {
            return lookups.byId(payment)
                    .filter(hold -> GONE.contains(hold.status()))
                    .map(hold -> hold.under(operation))
                    .orElseThrow(() -> StripeCalls.failure(impossible));
        }
    }

    private Movement answered(String operation, Optional<Money> asked, StripeCalls.StripeCall<PaymentIntent> call)
            throws InvalidRequestException {
        try {
            PaymentIntent done = objects.completed(call.send());
            Money nothing = StripeMoney.money(0, done.getCurrency());
            return StripeReading.payment(done, nothing).under(operation);
        } catch (CardException declined) {
            return declined(operation, asked, declined);
        } catch (InvalidRequestException impossible) {
            throw impossible;
        } catch (StripeException failed) {
            throw StripeCalls.failure(failed);
        }
    }

    /** A decline is a decline, also where Stripe does not say which payment it made of it. */
    private static Movement declined(String operation, Optional<Money> asked, CardException declined) {
        Optional<PaymentIntent> tried =
                Optional.ofNullable(declined.getStripeError().getPaymentIntent());
        Money amount = tried.map(payment -> StripeMoney.money(payment.getAmount(), payment.getCurrency()))
                .or(() -> asked)
                .orElseThrow(() -> StripeCalls.failure(declined));
        return new Movement(
                tried.map(PaymentIntent::getId).orElse(operation),
                operation,
                StripeReading.refused(declined.getStripeError()),
                amount,
                amount.minus(amount),
                amount.minus(amount),
                Optional.empty(),
                StripeReading.reason(declined.getStripeError()),
                Optional.empty(),
                Optional.empty());
    }
}
