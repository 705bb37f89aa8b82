package io.engagementdesk.payment.gateway;

import io.engagementdesk.H2DeskTest;
import io.engagementdesk.payment.gateway.Movement.Status;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

class H2SandboxPaymentGatewayTests extends H2DeskTest implements PaymentGatewayContract {

    @Autowired
    private SandboxBooks books;

    @Autowired
    private SandboxDisputes disputes;

    @Autowired
    private PaymentGateway gateway;

    @Autowired
    private SandboxCheckout payer;

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
        if (payer.pay(checkout, SandboxCard.valueOf(card.name())).status() == Status.ACTION_NEEDED) {
            payer.authenticate(checkout, true);
        }
    }
}
