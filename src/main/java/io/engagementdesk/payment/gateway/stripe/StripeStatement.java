package io.engagementdesk.payment.gateway.stripe;

import static io.engagementdesk.payment.gateway.stripe.StripeReading.ours;

import com.stripe.StripeClient;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import io.engagementdesk.payment.gateway.ProviderStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stripe's account of the practice's balance: what of it moved for us, at its own moment, in the payer's currency. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeStatement implements ProviderStatement {

    private final StripeClient stripe;

    StripeStatement(StripeClient stripe) {
        this.stripe = stripe;
    }

    @Override
    public List<Line> since(Instant moment) {
        BalanceTransactionListParams wanted = BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(Math.max(0, moment.getEpochSecond()))
                        .build())
                .setLimit(100L)
                .addExpand("data.source.payment_intent")
                .build();
        Iterable<BalanceTransaction> moved = StripeCalls.ask(
                        () -> stripe.v1().balanceTransactions().list(wanted))
                .autoPagingIterable();
        return StreamSupport.stream(moved.spliterator(), false)
                .map(StripeStatement::line)
                .flatMap(Optional::stream)
                .filter(line -> !line.operation().isEmpty())
                .toList();
    }

    private static Optional<Line> line(BalanceTransaction moved) {
        Instant at = Instant.ofEpochSecond(moved.getCreated());
        if (moved.getSourceObject() instanceof Charge charge && charge.getPaymentIntentObject() != null) {
            return Optional.of(taken(charge, charge.getPaymentIntentObject(), at));
        }
        return moved.getSourceObject() instanceof Refund refund && refund.getPaymentIntentObject() != null
                ? Optional.of(givenBack(refund, refund.getPaymentIntentObject(), moved.getType(), at))
                : Optional.empty();
    }

    /** A hold that was taken is told under the capture that took it. */
    private static Line taken(Charge charge, PaymentIntent payment, Instant at) {
        Map<String, String> words = payment.getMetadata();
        String capture = ours(words, StripeRequests.CAPTURE);
        return new Line(
                payment.getId(),
                capture.isEmpty() ? ours(words, StripeRequests.OPERATION) : capture,
                ours(words, StripeRequests.ENGAGEMENT),
                StripeMoney.money(charge.getAmountCaptured(), charge.getCurrency()),
                at);
    }

    /** A refund that nobody here asked for is told under its own id; one that failed came back. */
    private static Line givenBack(Refund refund, PaymentIntent payment, String type, Instant at) {
        String operation = ours(refund.getMetadata(), StripeRequests.OPERATION);
        boolean mine = !ours(payment.getMetadata(), StripeRequests.OPERATION).isEmpty();
        long amount = type.endsWith("refund_failure") ? refund.getAmount() : -refund.getAmount();
        return new Line(
                refund.getId(),
                operation.isEmpty() && mine ? refund.getId() : operation,
                ours(payment.getMetadata(), StripeRequests.ENGAGEMENT),
                StripeMoney.money(amount, refund.getCurrency()),
                at);
    }
}
