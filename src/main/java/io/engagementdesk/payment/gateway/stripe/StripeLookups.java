package io.engagementdesk.payment.gateway.stripe;

import static io.engagementdesk.payment.gateway.stripe.StripeReading.ours;

import com.stripe.StripeClient;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.engagementdesk.payment.gateway.Movement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Finds at Stripe how something stands, by its id there or by ours. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeLookups {

    private static final long PAGE = 100;

    /** So far back are pages and refunds gone through, newest first: an answer is lost today, not last month. */
    private static final int FAR_BACK = 1000;

    private static final String PAYMENT = "payment_intent." + StripeRequests.CHARGE;

    private final StripeClient stripe;

    StripeLookups(StripeClient stripe) {
        this.stripe = stripe;
    }

    Optional<Movement> byId(String id) {
        if (id.startsWith("cs_")) {
            return session(id).map(this::checkout);
        }
        if (id.startsWith("pi_")) {
            return payment(id).flatMap(this::payment);
        }
        return id.startsWith("re_") || id.startsWith("pyr_")
                ? StripeCalls.find(() -> stripe.v1().refunds().retrieve(id)).map(StripeReading::refund)
                : Optional.empty();
    }

    Optional<Movement> byOperation(String operation) {
        return searched(operation)
                .or(() -> listed(operation))
                .or(() -> refunded(operation))
                .map(movement -> movement.under(operation));
    }

    /** A release that was announced counts once the hold is gone. */
    private Optional<Movement> searched(String operation) {
        String query = Stream.of(StripeRequests.OPERATION, StripeRequests.CAPTURE, StripeRequests.RELEASE)
                .map(word -> clause(word, operation))
                .collect(Collectors.joining(" OR "));
        return search(query).stream()
                .filter(found -> didHappen(found, operation))
                .findFirst()
                .flatMap(this::payment);
    }

    private static boolean didHappen(PaymentIntent found, String operation) {
        boolean asked = operation.equals(ours(found.getMetadata(), StripeRequests.OPERATION));
        String end = operation.equals(ours(found.getMetadata(), StripeRequests.CAPTURE)) ? "succeeded" : "canceled";
        return asked || end.equals(found.getStatus());
    }

    private Optional<Movement> listed(String operation) {
        SessionListParams pages = SessionListParams.builder().setLimit(PAGE).build();
        return all(StripeCalls.ask(() -> stripe.v1().checkout().sessions().list(pages))
                        .autoPagingIterable())
                .filter(page -> operation.equals(ours(page.getMetadata(), StripeRequests.OPERATION)))
                .findFirst()
                .flatMap(page -> byId(page.getId()));
    }

    private Optional<Movement> refunded(String operation) {
        RefundListParams refunds = RefundListParams.builder().setLimit(PAGE).build();
        return all(StripeCalls.ask(() -> stripe.v1().refunds().list(refunds)).autoPagingIterable())
                .filter(refund -> operation.equals(ours(refund.getMetadata(), StripeRequests.OPERATION)))
                .findFirst()
                .map(StripeReading::refund);
    }

    private static <T> Stream<T> all(Iterable<T> pages) {
        return StreamSupport.stream(pages.spliterator(), false).limit(FAR_BACK);
    }

    List<PaymentIntent> search(String query) {
        PaymentIntentSearchParams search = PaymentIntentSearchParams.builder()
                .setQuery(query)
                .setLimit(PAGE)
                .addExpand("data." + StripeRequests.CHARGE)
                .build();
        Iterable<PaymentIntent> found = StripeCalls.ask(
                        () -> stripe.v1().paymentIntents().search(search))
                .autoPagingIterable();
        return all(found).toList();
    }

    static String clause(String word, String value) {
        String quoted = value.replace("\\", "\\\\").replace("'", "\\'");
        return "metadata['" + word + "']:'" + quoted + "'";
    }

    Optional<Session> session(String id) {
        SessionRetrieveParams with =
                SessionRetrieveParams.builder().addExpand(PAYMENT).build();
        return StripeCalls.find(() -> stripe.v1().checkout().sessions().retrieve(id, with));
    }

    private Optional<PaymentIntent> payment(String id) {
        PaymentIntentRetrieveParams with = PaymentIntentRetrieveParams.builder()
                .addExpand(StripeRequests.CHARGE)
                .build();
        return StripeCalls.find(() -> stripe.v1().paymentIntents().retrieve(id, with));
    }

    Movement checkout(Session page) {
        PaymentIntent payment = page.getPaymentIntentObject();
        Money back = payment == null
                ? Money.zero(StripeMoney.money(0, page.getCurrency()).getCurrencyUnit())
                : refunded(payment);
        return StripeReading.checkout(page, back);
    }

    /** A payment that was made on a page stands for the page; one that is not ours is nobody's. */
    private Optional<Movement> payment(PaymentIntent payment) {
        if (ours(payment.getMetadata(), StripeRequests.OPERATION).isEmpty()) {
            return Optional.empty();
        }
        boolean onPage = !ours(payment.getMetadata(), StripeRequests.CHECKOUT).isEmpty();
        return onPage ? pageOf(payment.getId()) : Optional.of(StripeReading.payment(payment, refunded(payment)));
    }

    private Optional<Movement> pageOf(String payment) {
        SessionListParams pages = SessionListParams.builder()
                .setPaymentIntent(payment)
                .addExpand("data." + PAYMENT)
                .build();
        return StripeCalls.ask(() -> stripe.v1().checkout().sessions().list(pages)).getData().stream()
                .findFirst()
                .map(this::checkout);
    }

    /** The sum of the refunds made; the charge also counts what was only released. */
    Money refunded(PaymentIntent payment) {
        Charge charge = payment.getLatestChargeObject();
        boolean any = charge != null && charge.getAmountRefunded() != null && charge.getAmountRefunded() > 0;
        long back = any ? refunds(payment.getId()) : 0;
        return StripeMoney.money(back, payment.getCurrency());
    }

    private long refunds(String payment) {
        RefundListParams refunds = RefundListParams.builder()
                .setPaymentIntent(payment)
                .setLimit(PAGE)
                .build();
        return all(StripeCalls.ask(() -> stripe.v1().refunds().list(refunds)).autoPagingIterable())
                .filter(refund -> "succeeded".equals(refund.getStatus()))
                .mapToLong(Refund::getAmount)
                .sum();
    }
}
