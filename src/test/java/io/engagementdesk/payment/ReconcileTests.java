package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import io.engagementdesk.payment.gateway.ProviderEvents;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.payment.reconcile.Reconciliation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReconcileTests extends PaymentTest {

    @Autowired
    private ProviderEvents inbox;

    @Autowired
    private Reconciliation reconciliation;

    private String checkoutId(URI checkout) {
        return checkout.getPath().substring("/sandbox/checkout/".length());
    }

    private List<String> matters(String engagement) {
        return jdbc.sql("select detail from follow_up where reason = 'PAYMENT' and engagement = ?")
                .param(engagement)
                .query(String.class)
                .list();
    }

    private void forgetEvents(URI checkout) {
        jdbc.sql("delete from inbox_event where object_id = ?")
                .param(checkoutId(checkout))
                .update();
    }

    @Test
    void eventsDeliveredThriceAndOutOfOrderAreBookedOnce() {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        pay(checkout, GOOD);
        for (String type : List.of("checkout.captured", "checkout.action_needed", "checkout.captured")) {
            inbox.received(
                    "sandbox", new Event("evt_" + UUID.randomUUID(), type, checkoutId(checkout), clock().instant()));
        }
        Event twice =
                new Event("evt_" + UUID.randomUUID(), "checkout.captured", checkoutId(checkout), clock().instant());
        inbox.received("sandbox", twice);
        inbox.received("sandbox", twice);
        journey.settle();
        assertThat(books(engagement)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from inbox_event where event_id = ?")
                        .param(twice.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aForeignEventIsParkedAndBecomesSomebodysTask() {
        Event foreign = new Event("evt_" + UUID.randomUUID(), "payment.captured", "pay_foreign", clock().instant());
        inbox.received("sandbox", foreign);
        journey.settle();
        assertThat(jdbc.sql("select state from inbox_event where event_id = ?")
                        .param(foreign.id())
                        .query(String.class)
                        .single())
                .isEqualTo("PARKED");
        assertThat(jdbc.sql("select count(*) from follow_up where reason = 'PAYMENT' and reference = ?")
                        .param(foreign.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anAmountThatIsNotOursIsNeverFulfilled() {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        jdbc.sql("update payment_operation set amount = 6000 where engagement = ?")
                .param(engagement)
                .update();
        pay(checkout, GOOD);
        journey.settle();
        assertThat(state(engagement)).isEqualTo(State.AWAITING_DEPOSIT);
        assertThat(matters(engagement)).singleElement().asString().contains("the provider says EUR 50.00");
    }

    @Test
    void anEventThatNeverCameIsReadByTheReconciliation() {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        pay(checkout, GOOD);
        forgetEvents(checkout);
        journey.settle();
        assertThat(state(engagement)).isEqualTo(State.AWAITING_DEPOSIT);
        reconciliation.readMissedEvents();
        journey.settle();
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
        assertThat(books(engagement)).hasSize(1);
    }

    @Test
    void anAnswerThatWasLostIsAskedFor() {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        pay(checkout, GOOD);
        forgetEvents(checkout);
        clock().setOffset(clock().offset().plus(Duration.ofMinutes(2)));
        reconciliation.settleUnknown();
        assertThat(operation(engagement, Purpose.DEPOSIT)).isEqualTo(OperationState.CAPTURED);
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
    }

    @Test
    void anOperationTheProviderNeverExplainsBecomesATaskOfFinance() {
        String engagement = secured("expert-call", GOOD);
        inTransaction(() -> operations.request(
                new Wanted(engagement, Purpose.CHARGE, euro("1.00"), Optional.of("card_4242"), Optional.empty())));
        for (int asked = 0; asked < 8; asked++) {
            assertThat(matters(engagement)).isEmpty();
            clock().setOffset(clock().offset().plus(Duration.ofDays(1).plusMinutes(1)));
            reconciliation.settleUnknown();
        }
        assertThat(matters(engagement)).singleElement().asString().contains("chg:" + engagement + ":1");
    }

    @Test
    void moneyThatMovedWithoutUsIsReported() {
        String engagement = secured("expert-call", GOOD);
        String paid = latest(engagement, Purpose.DEPOSIT).providerId().orElseThrow();
        jdbc.sql("update sandbox_payment set refunded = 1000 where id = ?")
                .param(paid)
                .update();
        clock().setOffset(clock().offset().plus(Duration.ofMinutes(15)));
        reconciliation.reportDifferences();
        reconciliation.reportDifferences();
        assertThat(matters(engagement)).contains("The provider holds EUR 40.00, the books say EUR 50.00");
        jdbc.sql("update sandbox_payment set refunded = 0 where id = ?")
                .param(paid)
                .update();
    }

    @Test
    void tenClicksAtOncePayOnce() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        ExecutorService clients = Executors.newFixedThreadPool(10);
        try {
            Callable<Boolean> click = () -> {
                checkout(engagement).ifPresent(page -> pay(page, GOOD));
                return true;
            };
            for (var done : clients.invokeAll(java.util.Collections.nCopies(10, click))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            clients.shutdown();
        }
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(books(engagement)).hasSize(1);
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
    }
}
