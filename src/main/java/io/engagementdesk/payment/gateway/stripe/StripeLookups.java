package io.engagementdesk.payment.gateway.stripe;

import static io.engagementdesk.payment.gateway.stripe.StripeReading.ours;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import io.engagementdesk.payment.gateway.Movement;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Finds at Stripe how something stands, by its id there or by ours. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeLookups {

    /** So far back are lists gone through, newest first: an answer is lost today, not last month. */
    private static final int FAR_BACK = 1000;

    private final StripeObjects objects;

    StripeLookups(StripeObjects objects) {
        this.objects = objects;
    }

    Optional<Movement> byId(String id) {
        if (id.startsWith("cs_")) {
            return objects.session(id).map(this::checkout);
        }
        if (id.startsWith("pi_")) {
            return objects.payment(id).flatMap(this::payment);
        }
        return id.startsWith("re_") || id.startsWith("pyr_")
                ? objects.refund(id).map(StripeReading::refund)
                : Optional.empty();
    }

    Optional<Movement> byOperation(String operation) {
        StripeListing listing = new StripeListing();
        return payment(searched(operation, listing), operation)
                .or(() -> payment(objects.payments(listing).limit(FAR_BACK), operation))
                .or(() -> page(objects.pages(listing).limit(FAR_BACK), operation))
                .or(() -> refund(objects.refunds(listing).limit(FAR_BACK), operation))
                .map(movement -> movement.under(operation));
    }

    private Stream<PaymentIntent> searched(String operation, StripeListing listing) {
        String query = Stream.of(StripeRequests.OPERATION, StripeRequests.CAPTURE, StripeRequests.RELEASE)
                .map(word -> clause(word, operation))
                .collect(Collectors.joining(" OR "));
        return StripeObjects.orNothing(() -> objects.searched(query, listing));
    }

    static String clause(String word, String value) {
        String quoted = value.replace("\\", "\\\\").replace("'", "\\'");
        return "metadata['" + word + "']:'" + quoted + "'";
    }

    private Optional<Movement> payment(Stream<PaymentIntent> payments, String operation) {
        return payments.filter(found -> didHappen(found, operation)).findFirst().flatMap(this::payment);
    }

    /** A capture or release that was announced counts once it was made. */
    private static boolean didHappen(PaymentIntent found, String operation) {
        boolean asked = operation.equals(ours(found.getMetadata(), StripeRequests.OPERATION));
        boolean taken = operation.equals(ours(found.getMetadata(), StripeRequests.CAPTURE))
                && "succeeded".equals(found.getStatus());
        boolean left = operation.equals(ours(found.getMetadata(), StripeRequests.RELEASE))
                && "canceled".equals(found.getStatus());
        return asked || taken || left;
    }

    private Optional<Movement> page(Stream<Session> pages, String operation) {
        return pages.filter(page -> operation.equals(ours(page.getMetadata(), StripeRequests.OPERATION)))
                .findFirst()
                .flatMap(page -> byId(page.getId()));
    }

    private static Optional<Movement> refund(Stream<Refund> refunds, String operation) {
        return refunds.filter(refund -> operation.equals(ours(refund.getMetadata(), StripeRequests.OPERATION)))
                .findFirst()
                .map(StripeReading::refund);
    }

    private Movement checkout(Session page) {
        PaymentIntent payment = page.getPaymentIntentObject();
        Money back = payment == null ? StripeMoney.money(0, page.getCurrency()) : refunded(payment);
        return StripeReading.checkout(page, back);
    }

    /** A payment that was made on a page stands for the page; one that is not ours is nobody's. */
    private Optional<Movement> payment(PaymentIntent found) {
        if (ours(found.getMetadata(), StripeRequests.OPERATION).isEmpty()) {
            return Optional.empty();
        }
        PaymentIntent payment = objects.completed(found);
        boolean onPage = !ours(payment.getMetadata(), StripeRequests.CHECKOUT).isEmpty();
        Optional<Movement> page = onPage ? objects.pageOf(payment.getId()).map(this::checkout) : Optional.empty();
        return page.or(() -> Optional.of(StripeReading.payment(payment, refunded(payment))));
    }

    /** The sum of the refunds made; the charge also counts what was only released. */
    Money refunded(PaymentIntent payment) {
        Charge charge = payment.getLatestChargeObject();
        boolean any = charge != null && charge.getAmountRefunded() != null && charge.getAmountRefunded() > 0;
        long back = any ? refunds(payment.getId()) : 0;
        return StripeMoney.money(back, payment.getCurrency());
    }

    private long refunds(String payment) {
        return objects.refundsOf(payment)
                .filter(refund -> "succeeded".equals(refund.getStatus()))
                .map(Refund::getAmount)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
