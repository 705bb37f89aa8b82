package io.engagementdesk.payment.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.PaymentGateway;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stripe: hosted pages, saved cards, holds; every request that moves money carries the operation's id as its key. */
@Component
@ConditionalOnProperty(name = "desk.payment.gateway", havingValue = "stripe")
class StripePaymentGateway implements PaymentGateway {

    static final String PROVIDER = "stripe";

    private final StripeClient stripe;
    private final StripeSettings settings;
    private final StripePages pages;
    private final StripePayments payments;
    private final StripeLookups lookups;
    private final StripeEvents events;
    private final StripeReceipts receipts;

    StripePaymentGateway(
            StripeClient stripe,
            StripeSettings settings,
            StripePages pages,
            StripePayments payments,
            StripeLookups lookups,
            StripeEvents events,
            StripeReceipts receipts) {
        this.stripe = stripe;
        this.settings = settings;
        this.pages = pages;
        this.payments = payments;
        this.lookups = lookups;
        this.events = events;
        this.receipts = receipts;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> merchant() {
        return Optional.of(settings.account()).filter(account -> !account.isEmpty());
    }

    @Override
    public Checkout createCheckout(CheckoutOrder order) {
        return pages.open(order);
    }

    @Override
    public Movement expireCheckout(String checkout) {
        return pages.expire(checkout);
    }

    @Override
    public Movement hold(CardOrder order) {
        return payments.use(order, CaptureMethod.MANUAL);
    }

    @Override
    public Movement charge(CardOrder order) {
        return payments.use(order, CaptureMethod.AUTOMATIC);
    }

    @Override
    public Movement capture(Change change) {
        return payments.capture(new Change(change.operation(), pages.paymentOf(change.payment()), change.amount()));
    }

    @Override
    public Movement release(String operation, String payment) {
        return payments.release(operation, pages.paymentOf(payment));
    }

    @Override
    public Movement refund(Change change) {
        String payment = pages.paymentOf(change.payment());
        return StripeReading.refund(StripeCalls.ask(() -> stripe.v1()
                .refunds()
                .create(StripeRequests.refund(change, payment), StripeCalls.under(change.operation()))));
    }

    @Override
    public Optional<Movement> retrieve(String id) {
        return lookups.byId(id);
    }

    @Override
    public Optional<Movement> find(String operation) {
        return lookups.byOperation(operation);
    }

    @Override
    public List<Event> eventsSince(Instant moment) {
        return events.since(moment);
    }

    @Override
    public Map<String, Money> received(List<String> engagements) {
        return receipts.received(engagements);
    }
}
