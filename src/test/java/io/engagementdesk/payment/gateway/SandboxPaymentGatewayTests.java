package io.engagementdesk.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.payment.gateway.PaymentGateway.CheckoutOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Taking;
import java.net.URI;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SandboxPaymentGatewayTests extends DeskTest implements PaymentGatewayContract {

    @Autowired
    private SandboxBooks books;

    @Autowired
    private SandboxDisputes disputes;

    @Autowired
    private PaymentGateway gateway;

    @Autowired
    private SandboxCheckout payer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProviderStatement statement;

    /** No desk asked for what is tried here, so none has it in its books. */
    @AfterEach
    void theProviderForgets() {
        jdbc.sql("delete from sandbox_dispute_move where dispute in (select d.id from sandbox_dispute d"
                        + " join sandbox_payment p on p.id = d.payment where p.operation like '%:T-%')")
                .update();
        jdbc.sql("delete from sandbox_event where object_id in"
                        + " (select id from sandbox_payment where operation like '%:T-%')")
                .update();
    }

    @Override
    public ProviderStatement statement() {
        return statement;
    }

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @Override
    public DisputeGateway disputes() {
        return disputes;
    }

    @Override
    public void take(String hold, Money amount) {
        books.change(hold, held -> held.paid(amount, held.card()));
    }

    @Override
    public String dispute(String checkout) {
        payer.dispute(checkout);
        return disputes.of(checkout).orElseThrow().id();
    }

    @Override
    public void pay(String checkout, Card card) {
        SandboxPayment answer = payer.pay(checkout, SandboxCard.valueOf(card.name()));
        if (answer.status() == Status.ACTION_NEEDED) {
            payer.authenticate(checkout, true);
        }
    }

    @Test
    void whatTheProviderDidIsNotUndoneWithOurTransaction() {
        String operation = PaymentGatewayContract.fresh("dep");
        transaction.executeWithoutResult(ours -> {
            gateway.createCheckout(new CheckoutOrder(
                    operation,
                    "T-1",
                    Money.parse("EUR 50.00"),
                    Taking.CAPTURE,
                    true,
                    "Call",
                    URI.create("http://x/c/y")));
            ours.setRollbackOnly();
        });
        assertThat(gateway.find(operation)).isPresent();
    }
}
