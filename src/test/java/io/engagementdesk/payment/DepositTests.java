package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.engagementdesk.engagement.State;
import io.engagementdesk.payment.checkout.Checkouts.Wish;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

class DepositTests extends PaymentTest {

    /** B22. */
    @Test
    void aPageOfAnOldAmountIsClosedWhenAnotherIsWanted() {
        String engagement = awaitingDeposit("expert-call");
        URI back = URI.create("http://127.0.0.1:8080/c/token-of-" + engagement);
        URI stale = checkout(engagement, back.toString()).orElseThrow();
        URI fresh = checkouts
                .open(new Wish(engagement, Purpose.DEPOSIT, "payDeposit", euro("60.00"), "Call, " + engagement, back))
                .orElseThrow();
        assertThat(fresh).isNotEqualTo(stale);
        pay(stale, GOOD);
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        pay(fresh, GOOD);
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("60.00"));
    }

    @Test
    void r103APaidDepositIsBookedAndTheEngagementGoesOn() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        assertThat(state(engagement)).isEqualTo(State.AWAITING_DEPOSIT);
        URI checkout = checkout(engagement).orElseThrow();
        mvc.perform(get(checkout))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("€50.00"), Matchers.containsString("no real money"))));
        send(checkout, "number", GOOD)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/c/token-of-" + engagement));
        assertThat(journey.settle()).isEmpty();
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
        assertThat(journey.open(engagement)).containsExactly("analyseNeeds");
        assertThat(books(engagement)).containsExactly("depositPaid: provider 50.00, deposit -50.00");
        assertThat(operation(engagement, Purpose.DEPOSIT)).isEqualTo(OperationState.CAPTURED);
    }

    @Test
    void aDeclinedCardLeavesTheDepositOpen() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        send(checkout, "number", DECLINING)
                .andExpect(status().isPaymentRequired())
                .andExpect(content().string(Matchers.containsString("declined")));
        send(checkout, "number", "1234 5678").andExpect(status().isUnprocessableEntity());
        journey.settle();
        assertThat(journey.open(engagement)).containsExactly("payDeposit");
        assertThat(books(engagement)).isEmpty();
        pay(checkout, GOOD);
        journey.settle();
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
    }

    @Test
    void aSecondClickPaysOnce() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        assertThat(checkout(engagement)).contains(checkout);
        pay(checkout, GOOD);
        send(checkout, "number", GOOD).andExpect(status().isSeeOther());
        mvc.perform(get(checkout)).andExpect(content().string(Matchers.containsString("Already paid")));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(books(engagement)).hasSize(1);
        assertThat(checkout(engagement)).isEmpty();
    }

    @Test
    void aCardMayAskForAuthentication() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        send(checkout, "number", AUTHENTICATING).andExpect(header().string("Location", checkout.toString()));
        mvc.perform(get(checkout)).andExpect(content().string(Matchers.containsString("is it you?")));
        send(checkout, "authentication", "refuse").andExpect(status().isPaymentRequired());
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        pay(checkout, AUTHENTICATING);
        journey.settle();
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
    }

    @Test
    void r104ADepositNotPaidInTimeEndsTheEngagement() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        journey.advance(Duration.ofHours(25));
        assertThat(state(engagement)).isEqualTo(State.NOT_SECURED);
        assertThat(operation(engagement, Purpose.DEPOSIT)).isEqualTo(OperationState.EXPIRED);
        assertThat(messages(engagement)).contains("notSecured");
        mvc.perform(get(checkout)).andExpect(status().isGone());
        send(checkout, "number", GOOD).andExpect(status().isGone());
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        assertThat(checkout(engagement)).isEmpty();
    }

    @Test
    void aPaymentFasterThanTheExpiryWins() {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        clock().setOffset(clock().offset().plus(Duration.ofHours(23).plusMinutes(59)));
        pay(checkout, GOOD);
        jdbc.sql("update inbox_event set state = 'PROCESSED' where object_id = ?")
                .param(latest(engagement, Purpose.DEPOSIT).providerId().orElseThrow())
                .update();
        journey.advance(Duration.ofHours(1));
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
        assertThat(books(engagement)).hasSize(1);
    }

    @Test
    void r104MoneyThatArrivesAfterTheEndIsGivenBackAndTheClientTold() {
        String engagement = awaitingDeposit("expert-call");
        URI checkout = checkout(engagement).orElseThrow();
        pay(checkout, GOOD);
        transaction.executeWithoutResult(
                ours -> engagements.move(engagement, State.NOT_SECURED, io.engagementdesk.engagement.Actor.PROCESS));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        assertThat(books(engagement))
                .containsExactly(
                        "depositPaid: provider 50.00, deposit -50.00", "refunded: deposit 50.00, provider -50.00");
        assertThat(operation(engagement, Purpose.DEPOSIT)).isEqualTo(OperationState.REFUNDED);
        assertThat(messages(engagement)).contains("depositReturned");
    }

    @Test
    void aNewLinkExpiresTheCheckoutOfTheOld() throws Exception {
        String engagement = awaitingDeposit("expert-call");
        URI old = checkout(engagement).orElseThrow();
        URI fresh = checkout(engagement, "http://127.0.0.1:8080/c/another").orElseThrow();
        assertThat(fresh).isNotEqualTo(old);
        send(old, "number", GOOD).andExpect(status().isGone());
        pay(fresh, GOOD);
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(state(engagement)).isEqualTo(State.ANALYSING);
    }

    @Test
    void anUnknownCheckoutSaysSo() throws Exception {
        mvc.perform(get("/sandbox/checkout/cs_nothing")).andExpect(status().isNotFound());
    }

    @Test
    void theDepositIsDecidedByTheTable() {
        assertThat(latest(awaitingDeposit("strategy-meeting"), Purpose.DEPOSIT).amount())
                .isEqualTo(euro("80.00"));
        assertThat(latest(awaitingDeposit("security-audit"), Purpose.DEPOSIT).amount())
                .isEqualTo(euro("250.00"));
    }

    private List<String> messages(String engagement) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(engagement)
                .query(String.class)
                .list();
    }
}
