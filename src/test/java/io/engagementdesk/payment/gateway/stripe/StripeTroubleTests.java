package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.engagementdesk.payment.gateway.Movement;
import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.payment.gateway.PaymentGateway.CardOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import io.engagementdesk.payment.gateway.PaymentGateway.Checkout;
import io.engagementdesk.payment.gateway.PaymentGateway.CheckoutOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import io.engagementdesk.payment.gateway.PaymentGateway.Taking;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import io.engagementdesk.payment.gateway.ProviderStatement;
import io.engagementdesk.payment.gateway.stripe.FakeStripe.Fault;
import io.engagementdesk.payment.gateway.stripe.StripeCalls.StripeUnanswered;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bugs that others had with Stripe, by the numbers of payments.md 3. */
class StripeTroubleTests {

    private final FakeStripe stripe = new FakeStripe();
    private final Line line = new Line(stripe.settings());
    private final StripePaymentGateway gateway = line.gateway();

    @AfterEach
    void close() {
        stripe.close();
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }

    private Checkout page(String operation) {
        return gateway.createCheckout(new CheckoutOrder(
                operation, "E-1", euro("50.00"), Taking.CAPTURE, true, "Call", URI.create("http://x/c/token")));
    }

    private String card(Card card) {
        Checkout page = page("dep:" + card);
        stripe.pay(page.id(), card);
        return gateway.retrieve(page.id()).orElseThrow().card().orElseThrow();
    }

    private CardOrder order(String operation, String amount, Card card) {
        return new CardOrder(operation, "E-1", euro(amount), card(card));
    }

    private long payments(String operation) {
        return stripe.objects("payment_intent").stream()
                .filter(payment -> payment.at("/metadata/operation").asText().equals(operation))
                .count();
    }

    /** B1, B2, B3: the key is the operation's id, whoever asks and however often. */
    @Test
    void anAnswerThatWasLostIsAskedForUnderTheSameKey() {
        CardOrder order = order("chg:1", "9.00", Card.GOOD);
        stripe.fails(Fault.LOST, Fault.LOST);
        assertThatThrownBy(() -> gateway.charge(order)).isInstanceOf(StripeUnanswered.class);
        Movement charged = new Line(stripe.settings()).gateway().charge(order);
        assertThat(charged.status()).isEqualTo(Status.CAPTURED);
        assertThat(stripe.knows("chg:1")).isTrue();
        assertThat(stripe.log()).endsWith("again /v1/payment_intents");
        assertThat(payments("chg:1")).isOne();
    }

    /** B4: what can never be right is not a decline. */
    @Test
    void anotherBodyUnderAKnownKeyIsRefusedAndNoDecline() {
        CardOrder order = order("chg:1", "9.00", Card.GOOD);
        gateway.charge(order);
        CardOrder dearer = new CardOrder("chg:1", "E-1", euro("10.00"), order.card());
        assertThatThrownBy(() -> gateway.charge(dearer)).isInstanceOf(Refused.class);
        CardOrder nobodys = new CardOrder("chg:2", "E-1", euro("9.00"), "cus_0/pm_0");
        assertThatThrownBy(() -> gateway.charge(nobodys)).isInstanceOf(Refused.class);
    }

    /** B4, B29: an unknown outcome is neither a decline nor an error of ours; repeated, it is done once. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void whateverKeepsTheAnswerTheMoneyMovesOnce(Fault fault) {
        CardOrder order = order("hold:1", "40.00", Card.GOOD);
        Movement hold = gateway.hold(order);
        Change change = new Change("cap:1", hold.id(), euro("21.40"));
        stripe.fails(fault == Fault.LOST ? new Fault[] {fault, fault} : new Fault[] {fault});
        assertThatThrownBy(() -> gateway.capture(change))
                .isInstanceOf(StripeUnanswered.class)
                .hasMessageNotContaining(FakeStripe.KEY);
        assertThat(gateway.capture(change).captured()).isEqualTo(euro("21.40"));
        assertThat(stripe.objects("balance_transaction")).hasSize(2);
    }

    /** B11. */
    @Test
    void aHoldThatLapsedAnswersSoAndDoesNotFailQuietly() {
        Movement hold = gateway.hold(order("hold:1", "40.00", Card.GOOD));
        assertThat(hold.standsUntil().orElseThrow())
                .isBetween(Instant.now().plus(Duration.ofDays(4)), Instant.now().plus(Duration.ofDays(5)));
        stripe.pass(Duration.ofDays(5));
        Movement lost = gateway.capture(new Change("cap:1", hold.id(), euro("21.40")));
        assertThat(lost.status()).isEqualTo(Status.EXPIRED);
        assertThat(lost.received()).isFalse();
        assertThat(gateway.release("void:1", hold.id()).status()).isEqualTo(Status.EXPIRED);
    }

    /** B12. */
    @Test
    void whatWasOnlyReleasedIsNoRefund() {
        Movement hold = gateway.hold(order("hold:1", "40.00", Card.GOOD));
        gateway.capture(new Change("cap:1", hold.id(), euro("21.40")));
        Movement taken = gateway.retrieve(hold.id()).orElseThrow();
        assertThat(taken.captured()).isEqualTo(euro("21.40"));
        assertThat(taken.refunded()).isEqualTo(euro("0.00"));
        assertThat(gateway.received(List.of("E-1"))).containsEntry("E-1", euro("71.40"));
    }

    /** B13. */
    @Test
    void aRefundInPartGivesBackThatPartAndNeverMoreThanTheRest() {
        Movement hold = gateway.hold(order("hold:1", "40.00", Card.GOOD));
        gateway.capture(new Change("cap:1", hold.id(), euro("21.40")));
        gateway.refund(new Change("refund:1", hold.id(), euro("1.40")));
        assertThat(gateway.retrieve(hold.id()).orElseThrow().refunded()).isEqualTo(euro("1.40"));
        assertThatThrownBy(() -> gateway.refund(new Change("refund:2", hold.id(), euro("20.01"))))
                .isInstanceOf(Refused.class);
    }

    /** B14. */
    @Test
    void aRefundOnItsWayIsNotMadeAndMayStillFail() {
        Movement paid = gateway.charge(order("chg:1", "9.00", Card.GOOD));
        stripe.beginRefunds("pending");
        Movement refund = gateway.refund(new Change("refund:1", paid.id(), euro("9.00")));
        assertThat(refund.status()).isEqualTo(Status.OPEN);
        assertThat(gateway.retrieve(paid.id()).orElseThrow().refunded().isZero())
                .isTrue();
        stripe.settle(refund.id(), "succeeded");
        assertThat(gateway.retrieve(refund.id()).orElseThrow().status()).isEqualTo(Status.REFUNDED);
        stripe.settle(refund.id(), "failed");
        Movement failed = gateway.retrieve(refund.id()).orElseThrow();
        assertThat(failed.status()).isEqualTo(Status.DECLINED);
        assertThat(failed.reason()).contains("expired_or_canceled_card");
        assertThat(line.statement().since(Instant.EPOCH))
                .filteredOn(moved -> moved.object().equals(refund.id()))
                .extracting(ProviderStatement.Line::amount)
                .containsExactlyInAnyOrder(euro("-9.00"), euro("9.00"));
    }

    /** B15. */
    @Test
    void moneyThatCameWhileThePageWasClosedIsSeen() {
        Checkout page = page("dep:1");
        stripe.pay(page.id(), Card.GOOD);
        assertThat(gateway.expireCheckout(page.id()).status()).isEqualTo(Status.CAPTURED);
    }

    /** B16, B18: nothing stays open for ever, paid or not. */
    @Test
    void aPageThatNobodyPaidEndsAndIsFoundByOurId() {
        page("dep:1");
        stripe.pass(Duration.ofHours(25));
        assertThat(gateway.find("dep:1").orElseThrow().status()).isEqualTo(Status.EXPIRED);
        Checkout tried = page("dep:2");
        stripe.pay(tried.id(), Card.DECLINING);
        assertThat(gateway.find("dep:2").orElseThrow().status()).isEqualTo(Status.OPEN);
        gateway.expireCheckout(tried.id());
        assertThat(gateway.find("dep:2").orElseThrow().status()).isEqualTo(Status.EXPIRED);
    }

    /** B17. */
    @Test
    void aSupersededPageCannotBePaid() {
        Checkout old = page("dep:1");
        gateway.expireCheckout(old.id());
        stripe.pay(old.id(), Card.GOOD);
        assertThat(gateway.received(List.of("E-1"))).isEmpty();
    }

    /** B19. */
    @Test
    void aCompletePageWithoutMoneyIsNeitherPaidNorFailed() {
        Checkout page = page("dep:1");
        stripe.payLater(page.id());
        Movement waiting = gateway.retrieve(page.id()).orElseThrow();
        assertThat(waiting.status()).isEqualTo(Status.OPEN);
        assertThat(waiting.received()).isFalse();
        String payment = stripe.object(page.id()).get("payment_intent").asText();
        stripe.change(payment, "status", "requires_payment_method");
        assertThat(gateway.retrieve(page.id()).orElseThrow().status()).isEqualTo(Status.EXPIRED);
    }

    /** B23. */
    @Test
    void aCardThatNeedsItsOwnerSaysSoAndIsNotHeld() {
        Movement hold = gateway.hold(order("hold:1", "40.00", Card.AUTHENTICATING));
        assertThat(hold.status()).isEqualTo(Status.AUTHENTICATION_REQUIRED);
        assertThat(gateway.find("hold:1").orElseThrow().status()).isEqualTo(Status.AUTHENTICATION_REQUIRED);
    }

    /** B31. */
    @Test
    void whatIsNotDecidedIsAskedAgainAndNotTakenForADecline() {
        CardOrder order = order("chg:1", "9.00", Card.GOOD);
        stripe.leavePayments("processing");
        assertThatThrownBy(() -> gateway.charge(order))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(Refused.class);
        String payment = gateway.find("chg:1").orElseThrow().id();
        stripe.change(payment, "status", "canceled");
        assertThat(gateway.charge(order).status()).isEqualTo(Status.VOIDED);
    }

    /** B26: what others made in the same account is not ours. */
    @Test
    void paymentsOfOthersAreNobodys() {
        String foreign = FakeStripeBooks.id(stripe.foreign("pi_", "payment_intent")
                .put("amount", 100)
                .put("currency", "eur")
                .put("status", "succeeded"));
        assertThat(gateway.retrieve(foreign)).isEmpty();
    }

    /** B24: whatever event was never subscribed to, what is open is asked for and found. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "payment_intents/search", "expand"})
    void whatNobodyTellsIsFoundByOurId(String lacking) {
        String saved = card(Card.GOOD);
        stripe.lacks(lacking);
        Movement hold = gateway.hold(new CardOrder("hold:1", "E-1", euro("40.00"), saved));
        assertThat(hold.standsUntil()).isPresent();
        assertThat(gateway.find("dep:GOOD").orElseThrow().captured()).isEqualTo(euro("50.00"));
        assertThat(gateway.find("hold:1").orElseThrow().standsUntil()).isEqualTo(hold.standsUntil());
        gateway.capture(new Change("cap:1", hold.id(), euro("21.40")));
        assertThat(gateway.find("cap:1").orElseThrow().captured()).isEqualTo(euro("21.40"));
        gateway.refund(new Change("refund:1", hold.id(), euro("1.40")));
        assertThat(gateway.find("refund:1").orElseThrow().status()).isEqualTo(Status.REFUNDED);
        assertThat(gateway.received(List.of("E-1"))).containsEntry("E-1", euro("70.00"));
        assertThat(gateway.find("chg:none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "balance_transactions", "expand"})
    void theStatementIsTheSameWhateverMayBeRead(String lacking) {
        stripe.lacks(lacking);
        Movement paid = gateway.charge(order("chg:1", "9.00", Card.GOOD));
        gateway.refund(new Change("refund:1", paid.id(), euro("2.00")));
        assertThat(line.statement().since(Instant.EPOCH))
                .extracting(ProviderStatement.Line::operation, ProviderStatement.Line::amount)
                .containsExactlyInAnyOrder(
                        tuple("dep:GOOD", euro("50.00")),
                        tuple("chg:1", euro("9.00")),
                        tuple("refund:1", euro("-2.00")));
    }

    @Test
    void aDeclineWithoutItsPaymentIsADecline() {
        CardOrder order = order("chg:1", "9.00", Card.DECLINING_LATER);
        stripe.lacks("declined");
        Movement declined = gateway.charge(order);
        assertThat(declined.status()).isEqualTo(Status.DECLINED);
        assertThat(declined.reason()).contains("insufficient_funds");
        assertThat(declined.amount()).isEqualTo(euro("9.00"));
    }

    /** B26, B27: the account is named in every call, and a refusal tells no secrets. */
    @Test
    void everyCallNamesTheConnectedAccount() {
        stripe.of("acct_ours");
        StripePaymentGateway connected = new Line(stripe.settings()).gateway();
        assertThat(connected.merchant()).contains("acct_ours");
        connected.createCheckout(new CheckoutOrder(
                "dep:1", "E-1", euro("50.00"), Taking.CAPTURE, true, "Call", URI.create("http://x/c/token")));
        assertThat(connected.find("dep:1")).isPresent();
        assertThat(connected.eventsSince(Instant.EPOCH)).isEmpty();
        assertThatThrownBy(() -> page("dep:2")).isInstanceOf(Refused.class).hasNoCause();
    }

    @Test
    void moreEventsThanOnePageHoldsAreReadOldestFirst() {
        for (int made = 0; made < 120; made++) {
            stripe.pay(page("dep:" + made).id(), Card.DECLINING);
        }
        stripe.pay(page("dep:last").id(), Card.GOOD);
        assertThat(gateway.eventsSince(Instant.EPOCH)).hasSize(122);
        assertThat(gateway.eventsSince(Instant.EPOCH).get(121).type()).isEqualTo("checkout.session.completed");
    }
}
