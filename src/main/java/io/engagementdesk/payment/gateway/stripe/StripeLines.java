package io.engagementdesk.payment.gateway.stripe;

import static io.engagementdesk.payment.gateway.stripe.StripeReading.ours;

import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.ProviderStatement.Line;
import java.time.Instant;
import org.joda.money.Money;

/** Money that moved, as lines of a statement; under no operation where it is not ours. */
final class StripeLines {

    private StripeLines() {}

    /** A hold that was taken is told under the capture that took it. */
    static Line taken(PaymentIntent payment, Instant at) {
        String capture = ours(payment.getMetadata(), StripeRequests.CAPTURE);
        String operation = capture.isEmpty() ? untold(payment) : capture;
        return line(payment.getId(), operation, payment, StripeReading.received(payment), at);
    }

    private static String untold(PaymentIntent payment) {
        String operation = ours(payment.getMetadata(), StripeRequests.OPERATION);
        boolean held = "manual".equals(payment.getCaptureMethod()) && !operation.isEmpty();
        return held ? Movement.taken(operation) : operation;
    }

    /** A refund that nobody here asked for is told under its own id; one that failed came back. */
    static Line givenBack(Refund refund, PaymentIntent payment, boolean cameBack, Instant at) {
        String operation = ours(refund.getMetadata(), StripeRequests.OPERATION);
        Money amount = StripeMoney.money(refund.getAmount(), refund.getCurrency());
        return line(
                refund.getId(),
                operation.isEmpty() ? own(refund.getId(), payment) : operation,
                payment,
                cameBack ? amount : amount.negated(),
                at);
    }

    /** Under no operation but the dispute's own. */
    static Line disputed(Dispute dispute, PaymentIntent payment, Money moved, Instant at) {
        String own = own(dispute.getId(), payment);
        return line(dispute.getId(), own.isEmpty() ? own : "dispute:" + own, payment, moved, at);
    }

    private static String own(String id, PaymentIntent payment) {
        return ours(payment.getMetadata(), StripeRequests.OPERATION).isEmpty() ? "" : id;
    }

    private static Line line(String object, String operation, PaymentIntent payment, Money amount, Instant at) {
        return new Line(object, operation, ours(payment.getMetadata(), StripeRequests.ENGAGEMENT), amount, at);
    }
}
