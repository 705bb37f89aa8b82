package io.engagementdesk.payment.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.Webhook;
import com.stripe.param.BalanceTransactionListParams;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import io.engagementdesk.payment.gateway.ProviderStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stripe's account of the practice's balance: what of it moved for us, at its own moment, in the payer's currency. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeStatement implements ProviderStatement {

    private static final Duration MONTH = Duration.ofDays(30);

    private final StripeClient stripe;
    private final StripeObjects objects;

    StripeStatement(StripeClient stripe, StripeObjects objects) {
        this.stripe = stripe;
        this.objects = objects;
    }

    /** Stripe's time is the world's, also where a demo has moved ours: then it tells more than was asked for. */
    @Override
    public List<Line> since(Instant moment) {
        StripeListing listing = new StripeListing();
        Instant atLeast = Instant.ofEpochSecond(Webhook.Util.getTimeNow()).minus(MONTH);
        return lines(moment.isBefore(atLeast) ? moment : atLeast, listing)
                .filter(line -> !line.operation().isEmpty())
                .toList();
    }

    /** A key that may not read the balance reads the payments and refunds themselves. */
    private Stream<Line> lines(Instant moment, StripeListing listing) {
        try {
            return balance(moment, listing);
        } catch (Refused unknown) {
            return Stream.of(payments(moment, listing), refunds(moment, listing), disputes(moment, listing))
                    .flatMap(lines -> lines);
        }
    }

    private Stream<Line> balance(Instant moment, StripeListing listing) {
        BalanceTransactionListParams wanted = BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(Math.max(0, moment.getEpochSecond()))
                        .build())
                .setLimit(100L)
                .addExpand("data.source.payment_intent")
                .build();
        return listing.<BalanceTransaction>of(
                        () -> stripe.v1().balanceTransactions().list(wanted).autoPagingIterable())
                .map(this::line)
                .flatMap(Optional::stream);
    }

    private Optional<Line> line(BalanceTransaction moved) {
        Instant at = Instant.ofEpochSecond(moved.getCreated());
        boolean cameBack = String.valueOf(moved.getType()).endsWith("refund_failure");
        Object source = Optional.<Object>ofNullable(moved.getSourceObject())
                .or(() -> objects.source(String.valueOf(moved.getSource())))
                .orElse("");
        if (source instanceof Refund refund) {
            return payment(refund.getPaymentIntentObject(), refund.getPaymentIntent())
                    .map(payment -> StripeLines.givenBack(refund, payment, cameBack, at));
        }
        if (source instanceof Dispute dispute) {
            return payment(dispute)
                    .map(payment ->
                            StripeLines.disputed(dispute, payment, StripeDisputeReading.moved(moved, dispute), at));
        }
        return source instanceof Charge charge
                ? payment(charge.getPaymentIntentObject(), charge.getPaymentIntent())
                        .map(payment -> StripeLines.taken(payment, at))
                : Optional.empty();
    }

    private Optional<PaymentIntent> payment(PaymentIntent known, String id) {
        return Optional.ofNullable(known).or(() -> Optional.ofNullable(id).flatMap(objects::payment));
    }

    private Optional<PaymentIntent> payment(Dispute dispute) {
        return objects.paymentOf(dispute).flatMap(objects::payment);
    }

    private Stream<Line> payments(Instant moment, StripeListing listing) {
        return objects.payments(listing)
                .takeWhile(payment -> payment.getCreated() >= moment.getEpochSecond())
                .filter(payment -> StripeReading.received(payment).isPositive())
                .map(payment -> StripeLines.taken(payment, Instant.ofEpochSecond(payment.getCreated())));
    }

    private Stream<Line> refunds(Instant moment, StripeListing listing) {
        return objects.refunds(listing)
                .takeWhile(refund -> refund.getCreated() >= moment.getEpochSecond())
                .filter(refund -> "succeeded".equals(refund.getStatus()))
                .flatMap(refund -> payment(refund.getPaymentIntentObject(), refund.getPaymentIntent())
                        .map(payment -> StripeLines.givenBack(
                                refund, payment, false, Instant.ofEpochSecond(refund.getCreated())))
                        .stream());
    }

    private Stream<Line> disputes(Instant moment, StripeListing listing) {
        return objects.disputes(listing)
                .takeWhile(dispute -> dispute.getCreated() >= moment.getEpochSecond())
                .filter(dispute -> !StripeDisputeReading.withdrawn(dispute).isZero())
                .flatMap(dispute -> payment(dispute)
                        .map(payment -> StripeLines.disputed(
                                dispute,
                                payment,
                                StripeDisputeReading.withdrawn(dispute).negated(),
                                Instant.ofEpochSecond(dispute.getCreated())))
                        .stream());
    }
}
