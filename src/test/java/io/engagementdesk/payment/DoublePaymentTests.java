package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.engagement.State;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** R-105, B17: whoever pays twice, by whatever pages, has paid once. */
class DoublePaymentTests extends PaymentTest {

    @Test
    void aSupersededPageThatIsPaidAtTheLastSecondIsGivenBack() {
        String engagement = awaitingDeposit("expert-call");
        URI old = checkout(engagement).orElseThrow();
        send(old, "number", AUTHENTICATING);
        URI fresh = checkout(engagement, "http://127.0.0.1:8080/c/another").orElseThrow();
        pay(fresh, GOOD);
        assertThat(journey.settle()).isEmpty();
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
        send(old, "authentication", "confirm");
        assertThat(journey.settle()).isEmpty();
        assertPaidOnce(engagement);
        assertThat(jdbc.sql("select template from message where engagement = ?")
                        .param(engagement)
                        .query(String.class)
                        .list())
                .contains("paymentReturned")
                .doesNotContain("depositReturned");
    }

    @Test
    void fromManyPagesAtOnceTheDepositIsPaidOnce() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        List<Callable<Boolean>> tabs = new ArrayList<>();
        for (int tab = 0; tab < 6; tab++) {
            String back = "http://127.0.0.1:8080/c/tab-" + tab;
            tabs.add(() -> {
                checkout(engagement, back).ifPresent(page -> send(page, "number", GOOD));
                return true;
            });
        }
        var clients = Executors.newFixedThreadPool(6);
        try {
            for (var done : clients.invokeAll(tabs)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            clients.shutdown();
        }
        assertThat(journey.settle()).isEmpty();
        assertPaidOnce(engagement);
    }

    private void assertPaidOnce(String engagement) {
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(balances.deposited(engagement)).isEqualTo(euro("50.00"));
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
    }
}
