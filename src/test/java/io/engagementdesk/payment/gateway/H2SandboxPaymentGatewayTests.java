package io.engagementdesk.payment.gateway;

import io.engagementdesk.H2DeskTest;
import io.engagementdesk.payment.gateway.Movement.Status;
import org.springframework.beans.factory.annotation.Autowired;

class H2SandboxPaymentGatewayTests extends H2DeskTest implements PaymentGatewayContract {

    @Autowired
    private PaymentGateway gateway;

    @Autowired
    private SandboxCheckout payer;

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @Override
    public void pay(String checkout, Card card) {
        if (payer.pay(checkout, SandboxCard.valueOf(card.name())).status() == Status.ACTION_NEEDED) {
            payer.authenticate(checkout, true);
        }
    }
}
