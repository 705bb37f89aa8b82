package io.engagementdesk.payment.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stripe's objects with what hangs on them; what came without is asked for. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripeObjects {

    private static final long PAGE = 100;

    private static final String PAYMENT = "payment_intent." + StripeRequests.CHARGE;

    private final StripeClient stripe;

    StripeObjects(StripeClient stripe) {
        this.stripe = stripe;
    }

    Optional<Session> session(String id) {
        SessionRetrieveParams with =
                SessionRetrieveParams.builder().addExpand(PAYMENT).build();
        return StripeCalls.find(() -> stripe.v1().checkout().sessions().retrieve(id, with))
                .map(this::completed);
    }

    Optional<PaymentIntent> payment(String id) {
        PaymentIntentRetrieveParams with = PaymentIntentRetrieveParams.builder()
                .addExpand(StripeRequests.CHARGE)
                .build();
        return StripeCalls.find(() -> stripe.v1().paymentIntents().retrieve(id, with))
                .map(this::completed);
    }

    Optional<Refund> refund(String id) {
        return StripeCalls.find(() -> stripe.v1().refunds().retrieve(id));
    }

    private Session completed(Session page) {
        if (page.getPaymentIntent() != null && page.getPaymentIntentObject() == null) {
            payment(page.getPaymentIntent()).ifPresent(page::setPaymentIntentObject);
        }
        return page;
    }

    PaymentIntent completed(PaymentIntent payment) {
        if (payment.getLatestCharge() != null && payment.getLatestChargeObject() == null) {
            charge(payment.getLatestCharge()).ifPresent(payment::setLatestChargeObject);
        }
        return payment;
    }

    Optional<Charge> charge(String id) {
        return StripeCalls.find(() -> stripe.v1().charges().retrieve(id));
    }

    Optional<Dispute> dispute(String id) {
        return StripeCalls.find(() -> stripe.v1().disputes().retrieve(id));
    }

    /** The id of the payment that is disputed. */
    Optional<String> paymentOf(Dispute dispute) {
        return Optional.ofNullable(dispute.getPaymentIntent()).or(() -> Optional.ofNullable(dispute.getCharge())
                .flatMap(this::charge)
                .map(Charge::getPaymentIntent));
    }

    /** What a movement of money was about, as far as it concerns us. */
    Optional<?> source(String id) {
        if (id.startsWith("ch_") || id.startsWith("py_")) {
            return charge(id);
        }
        if (id.startsWith("du_") || id.startsWith("dp_")) {
            return dispute(id);
        }
        return id.startsWith("re_") || id.startsWith("pyr_") ? refund(id) : Optional.empty();
    }

    /** The page on which this payment was made. */
    Optional<Session> pageOf(String payment) {
        SessionListParams pages = SessionListParams.builder()
                .setPaymentIntent(payment)
                .setLimit(PAGE)
                .addExpand("data." + PAYMENT)
                .build();
        return new StripeListing()
                .<Session>of(() -> stripe.v1().checkout().sessions().list(pages).autoPagingIterable())
                .filter(page -> payment.equals(page.getPaymentIntent()))
                .findFirst()
                .map(this::completed);
    }

    /** What Stripe's search finds, which knows nothing of the last minute and does not exist everywhere. */
    Stream<PaymentIntent> searched(String query, StripeListing listing) {
        PaymentIntentSearchParams search = PaymentIntentSearchParams.builder()
                .setQuery(query)
                .setLimit(PAGE)
                .addExpand("data." + StripeRequests.CHARGE)
                .build();
        return listing.of(() -> stripe.v1().paymentIntents().search(search).autoPagingIterable());
    }

    /** The newest first. */
    Stream<PaymentIntent> payments(StripeListing listing) {
        PaymentIntentListParams payments = PaymentIntentListParams.builder()
                .setLimit(PAGE)
                .addExpand("data." + StripeRequests.CHARGE)
                .build();
        return listing.of(() -> stripe.v1().paymentIntents().list(payments).autoPagingIterable());
    }

    /** The newest first. */
    Stream<Session> pages(StripeListing listing) {
        SessionListParams pages = SessionListParams.builder().setLimit(PAGE).build();
        return listing.of(() -> stripe.v1().checkout().sessions().list(pages).autoPagingIterable());
    }

    /** The newest first. */
    Stream<Refund> refunds(StripeListing listing) {
        RefundListParams refunds = RefundListParams.builder().setLimit(PAGE).build();
        return listing.of(() -> stripe.v1().refunds().list(refunds).autoPagingIterable());
    }

    /** The newest first. */
    Stream<Dispute> disputes(StripeListing listing) {
        DisputeListParams disputes = DisputeListParams.builder().setLimit(PAGE).build();
        return listing.of(() -> stripe.v1().disputes().list(disputes).autoPagingIterable());
    }

    Stream<Refund> refundsOf(String payment) {
        RefundListParams refunds = RefundListParams.builder()
                .setPaymentIntent(payment)
                .setLimit(PAGE)
                .build();
        return new StripeListing()
                .<Refund>of(() -> stripe.v1().refunds().list(refunds).autoPagingIterable())
                .filter(refund -> payment.equals(refund.getPaymentIntent()));
    }

    Stream<Dispute> disputesOf(String payment) {
        DisputeListParams disputes = DisputeListParams.builder()
                .setPaymentIntent(payment)
                .setLimit(PAGE)
                .build();
        return new StripeListing()
                .<Dispute>of(() -> stripe.v1().disputes().list(disputes).autoPagingIterable())
                .filter(dispute -> payment.equals(dispute.getPaymentIntent()));
    }

    /** A question that Stripe does not take is one without an answer. */
    static <T> Stream<T> orNothing(Supplier<Stream<T>> question) {
        try {
            return question.get();
        } catch (Refused unknown) {
            return Stream.empty();
        }
    }
}
