package io.engagementdesk.payment.gateway.stripe;

import io.engagementdesk.payment.gateway.DisputeGateway;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGatewayContract;
import io.engagementdesk.payment.gateway.ProviderStatement;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The sandbox's contract, kept by Stripe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripePaymentGatewayTests implements PaymentGatewayContract {

    private final FakeStripe stripe = new FakeStripe();
    private final Line line = new Line(stripe.settings());

    @AfterAll
    void close() {
        stripe.close();
    }

    @Override
    public PaymentGateway gateway() {
        return line.gateway();
    }

    @Override
    public ProviderStatement statement() {
        return line.statement();
    }

    @Override
    public DisputeGateway disputes() {
        return line.disputes();
    }

    @Override
    public void take(String hold, Money amount) {
        stripe.take(hold, amount.getAmountMinorLong());
    }

    @Override
    public String dispute(String checkout) {
        return stripe.dispute(checkout);
    }

    @Override
    public void pay(String checkout, Card card) {
        stripe.pay(checkout, card);
    }
}
