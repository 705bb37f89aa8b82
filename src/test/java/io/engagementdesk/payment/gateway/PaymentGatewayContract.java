package io.engagementdesk.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.engagementdesk.payment.gateway.DisputeGateway.Disputed;
import io.engagementdesk.payment.gateway.DisputeGateway.Evidence;
import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import io.engagementdesk.payment.gateway.Movement.Status;
import io.engagementdesk.payment.gateway.PaymentGateway.CardOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import io.engagementdesk.payment.gateway.PaymentGateway.Checkout;
import io.engagementdesk.payment.gateway.PaymentGateway.CheckoutOrder;
import io.engagementdesk.payment.gateway.PaymentGateway.Refused;
import io.engagementdesk.payment.gateway.PaymentGateway.Taking;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every payment gateway must do; each adapter passes the same tests. */
public interface PaymentGatewayContract {

    enum Card {
        GOOD,
        DECLINING,
        AUTHENTICATING,
        DECLINING_LATER
    }

    PaymentGateway gateway();

    ProviderStatement statement();

    DisputeGateway disputes();

    /** The owner of the card denies what was paid on this page; gives the dispute's id. */
    String dispute(String checkout);

    /** The payer at the provider's page; authenticates himself when he is asked. */
    void pay(String checkout, Card card);

    /** Somebody of the practice takes so much of a hold in the provider's own pages. */
    void take(String hold, Money amount);

    static String fresh(String prefix) {
        return prefix + ":T-" + UUID.randomUUID().toString().substring(0, 13) + ":1";
    }

    static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static CheckoutOrder order(String operation, String amount) {
        return order(operation, amount, Taking.CAPTURE);
    }

    private static CheckoutOrder order(String operation, String amount, Taking taking) {
        URI back = URI.create("http://x/c/token");
        return new CheckoutOrder(operation, "T-1", euro(amount), taking, true, "Expert call", back);
    }

    private String card(Card card) {
        Checkout checkout = gateway().createCheckout(order(fresh("dep"), "50.00"));
        pay(checkout.id(), card);
        return gateway().retrieve(checkout.id()).orElseThrow().card().orElseThrow();
    }

    private Movement hold(Card card, String amount) {
        return gateway().hold(new CardOrder(fresh("hold"), "T-1", euro(amount), card(card)));
    }

    @Test
    default void aPaidCheckoutIsCapturedAndItsCardSaved() {
        String operation = fresh("dep");
        Checkout checkout = gateway().createCheckout(order(operation, "50.00"));
        assertThat(gateway().retrieve(checkout.id()).orElseThrow().status()).isEqualTo(Status.OPEN);
        pay(checkout.id(), Card.GOOD);
        Movement paid = gateway().find(operation).orElseThrow();
        assertThat(paid.status()).isEqualTo(Status.CAPTURED);
        assertThat(paid.captured()).isEqualTo(euro("50.00"));
        assertThat(paid.card()).isPresent();
        assertThat(paid.operation()).isEqualTo(operation);
    }

    @Test
    default void aDeclinedCardLeavesTheCheckoutOpen() {
        Checkout checkout = gateway().createCheckout(order(fresh("dep"), "50.00"));
        pay(checkout.id(), Card.DECLINING);
        Movement open = gateway().retrieve(checkout.id()).orElseThrow();
        assertThat(open.status()).isEqualTo(Status.OPEN);
        assertThat(open.captured().isZero()).isTrue();
        pay(checkout.id(), Card.GOOD);
        assertThat(gateway().retrieve(checkout.id()).orElseThrow().received()).isTrue();
    }

    @Test
    default void theSameRequestGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        String operation = fresh("dep");
        Checkout first = gateway().createCheckout(order(operation, "50.00"));
        assertThat(gateway().createCheckout(order(operation, "50.00"))).isEqualTo(first);
        assertThatThrownBy(() -> gateway().createCheckout(order(operation, "60.00")))
                .isInstanceOf(Refused.class);
    }

    @Test
    default void anExpiredCheckoutCannotBePaidAndAPaidOneCannotExpire() {
        Checkout expired = gateway().createCheckout(order(fresh("dep"), "50.00"));
        assertThat(gateway().expireCheckout(expired.id()).status()).isEqualTo(Status.EXPIRED);
        pay(expired.id(), Card.GOOD);
        assertThat(gateway().retrieve(expired.id()).orElseThrow().received()).isFalse();
        Checkout paid = gateway().createCheckout(order(fresh("dep"), "50.00"));
        pay(paid.id(), Card.GOOD);
        assertThat(gateway().expireCheckout(paid.id()).status()).isEqualTo(Status.CAPTURED);
    }

    @Test
    default void aHoldIsCapturedInPartOnceAndTheRestReleased() {
        Movement hold = hold(Card.GOOD, "40.00");
        assertThat(hold.status()).isEqualTo(Status.AUTHORISED);
        assertThat(hold.received()).isFalse();
        Change change = new Change(fresh("cap"), hold.id(), euro("21.40"));
        Movement captured = gateway().capture(change);
        assertThat(captured.captured()).isEqualTo(euro("21.40"));
        assertThat(captured.operation()).isEqualTo(change.operation());
        assertThat(gateway().capture(change)).isEqualTo(captured);
        assertThatThrownBy(() -> gateway().capture(new Change(fresh("cap"), hold.id(), euro("1.00"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gateway().release(fresh("void"), hold.id())).isInstanceOf(Refused.class);
    }

    @Test
    default void moreThanIsHeldCannotBeCaptured() {
        Movement hold = hold(Card.GOOD, "40.00");
        assertThatThrownBy(() -> gateway().capture(new Change(fresh("cap"), hold.id(), euro("40.01"))))
                .isInstanceOf(Refused.class);
        assertThat(gateway().retrieve(hold.id()).orElseThrow().status()).isEqualTo(Status.AUTHORISED);
    }

    /** payments.md 2.1 #14: the desk waives it before; nobody takes 0.30 for a decline. */
    @Test
    default void whatIsTooLittleIsRefusedAndNoDecline() {
        String card = card(Card.GOOD);
        assertThatThrownBy(() -> gateway().charge(new CardOrder(fresh("chg"), "T-1", euro("0.30"), card)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gateway().createCheckout(order(fresh("dep"), "0.30")))
                .isInstanceOf(Refused.class);
    }

    @Test
    default void aCheckoutThatHoldsTakesNothingUntilItIsCaptured() {
        String operation = fresh("cov");
        Checkout checkout = gateway().createCheckout(order(operation, "40.00", Taking.HOLD));
        pay(checkout.id(), Card.GOOD);
        Movement held = gateway().find(operation).orElseThrow();
        assertThat(held.status()).isEqualTo(Status.AUTHORISED);
        assertThat(held.received()).isFalse();
        assertThat(held.card()).isPresent();
        assertThat(held.standsUntil().orElseThrow()).isAfter(Instant.now().plus(Duration.ofDays(4)));
        assertThat(gateway().expireCheckout(checkout.id()).status()).isEqualTo(Status.AUTHORISED);
        Change change = new Change(fresh("cap"), checkout.id(), euro("21.40"));
        assertThat(gateway().capture(change).captured()).isEqualTo(euro("21.40"));
        assertThat(gateway().find(change.operation()).orElseThrow().captured()).isEqualTo(euro("21.40"));
        assertThat(gateway().retrieve(checkout.id()).orElseThrow().status()).isEqualTo(Status.CAPTURED);
        assertThatThrownBy(() -> gateway().release(fresh("void"), checkout.id()))
                .isInstanceOf(Refused.class);
    }

    @Test
    default void aCheckoutThatHoldsIsReleasedAndItsCardUsedAgain() {
        Checkout checkout = gateway().createCheckout(order(fresh("cov"), "40.00", Taking.HOLD));
        pay(checkout.id(), Card.AUTHENTICATING);
        String release = fresh("void");
        assertThat(gateway().release(release, checkout.id()).status()).isEqualTo(Status.VOIDED);
        assertThat(gateway().find(release).orElseThrow().status()).isEqualTo(Status.VOIDED);
        assertThat(gateway().retrieve(checkout.id()).orElseThrow().status()).isEqualTo(Status.VOIDED);
        Movement lost = gateway().capture(new Change(fresh("cap"), checkout.id(), euro("10.00")));
        assertThat(lost.status()).isEqualTo(Status.VOIDED);
        Checkout another = gateway().createCheckout(order(fresh("cov"), "40.00", Taking.HOLD));
        pay(another.id(), Card.GOOD);
        String card = gateway().retrieve(another.id()).orElseThrow().card().orElseThrow();
        assertThat(gateway()
                        .charge(new CardOrder(fresh("chg"), "T-1", euro("9.00"), card))
                        .received())
                .isTrue();
    }

    @Test
    default void theStatementShowsWhatWasTakenOfACheckoutThatHolds() {
        Instant before = Instant.now().minusSeconds(5);
        String operation = fresh("cov");
        Checkout checkout = gateway().createCheckout(order(operation, "40.00", Taking.HOLD));
        pay(checkout.id(), Card.GOOD);
        String capture = fresh("cap");
        gateway().capture(new Change(capture, checkout.id(), euro("21.40")));
        assertThat(statement().since(before))
                .filteredOn(line -> Set.of(operation, capture).contains(line.operation()))
                .extracting(ProviderStatement.Line::operation, ProviderStatement.Line::amount)
                .containsExactly(tuple(capture, euro("21.40")));
    }

    @Test
    default void aHoldThatSomebodyElseTookIsNeitherTakenAgainNorReleased() {
        Instant before = Instant.now().minusSeconds(5);
        Movement hold = hold(Card.GOOD, "40.00");
        take(hold.id(), euro("25.00"));
        String capture = fresh("cap");
        assertThatThrownBy(() -> gateway().capture(new Change(capture, hold.id(), euro("21.40"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gateway().release(fresh("void"), hold.id())).isInstanceOf(Refused.class);
        assertThat(gateway().find(capture)).isEmpty();
        assertThat(gateway().retrieve(hold.id()).orElseThrow().captured()).isEqualTo(euro("25.00"));
        assertThat(statement().since(before))
                .filteredOn(line -> line.object().equals(hold.id()))
                .extracting(ProviderStatement.Line::operation, ProviderStatement.Line::amount)
                .containsExactly(tuple("taken:" + hold.operation(), euro("25.00")));
    }

    @Test
    default void aHoldTellsUntilWhenItStands() {
        Movement hold = hold(Card.GOOD, "40.00");
        assertThat(hold.standsUntil().orElseThrow()).isAfter(Instant.now().plus(Duration.ofDays(4)));
        assertThat(gateway().retrieve(hold.id()).orElseThrow().standsUntil()).isEqualTo(hold.standsUntil());
        Movement released = gateway().release(fresh("void"), hold.id());
        assertThat(released.standsUntil()).isEmpty();
    }

    @Test
    default void aCaptureAndAReleaseAreFoundByOurId() {
        Movement taken = hold(Card.GOOD, "40.00");
        String capture = fresh("cap");
        assertThat(gateway().find(capture)).isEmpty();
        gateway().capture(new Change(capture, taken.id(), euro("21.40")));
        assertThat(gateway().find(capture).orElseThrow().captured()).isEqualTo(euro("21.40"));
        Movement left = hold(Card.GOOD, "40.00");
        String release = fresh("void");
        gateway().release(release, left.id());
        assertThat(gateway().find(release).orElseThrow().status()).isEqualTo(Status.VOIDED);
        assertThat(gateway().find(left.operation()).orElseThrow().status()).isEqualTo(Status.VOIDED);
    }

    @Test
    default void aPaidCheckoutIsGivenBackByItsId() {
        Checkout checkout = gateway().createCheckout(order(fresh("dep"), "50.00"));
        pay(checkout.id(), Card.GOOD);
        Change change = new Change(fresh("refund"), checkout.id(), euro("20.00"));
        Movement refund = gateway().refund(change);
        assertThat(gateway().refund(change)).isEqualTo(refund);
        assertThat(gateway().find(change.operation()).orElseThrow()).isEqualTo(refund);
        String payment = refund.payment().orElseThrow();
        assertThat(gateway().retrieve(payment).orElseThrow().id()).isEqualTo(checkout.id());
        Movement paid = gateway().retrieve(checkout.id()).orElseThrow();
        assertThat(paid.captured()).isEqualTo(euro("50.00"));
        assertThat(paid.refunded()).isEqualTo(euro("20.00"));
    }

    @Test
    default void aReleasedHoldAnswersACaptureWithItsState() {
        Movement hold = hold(Card.GOOD, "40.00");
        String release = fresh("void");
        assertThat(gateway().release(release, hold.id()).status()).isEqualTo(Status.VOIDED);
        assertThat(gateway().release(release, hold.id()).status()).isEqualTo(Status.VOIDED);
        Movement lost = gateway().capture(new Change(fresh("cap"), hold.id(), euro("10.00")));
        assertThat(lost.status()).isEqualTo(Status.VOIDED);
        assertThat(lost.received()).isFalse();
    }

    @Test
    default void aSavedCardThatNeedsItsOwnerAnswersSo() {
        Movement hold = hold(Card.AUTHENTICATING, "40.00");
        assertThat(hold.status()).isEqualTo(Status.AUTHENTICATION_REQUIRED);
        assertThat(hold.received()).isFalse();
    }

    @Test
    default void aDeclineIsRememberedForItsKey() {
        CardOrder order = new CardOrder(fresh("chg"), "T-1", euro("9.00"), card(Card.DECLINING_LATER));
        Movement declined = gateway().charge(order);
        assertThat(declined.status()).isEqualTo(Status.DECLINED);
        assertThat(gateway().charge(order)).isEqualTo(declined);
    }

    @Test
    default void noMoreIsGivenBackThanWasReceived() {
        Movement paid = gateway().charge(new CardOrder(fresh("chg"), "T-1", euro("30.00"), card(Card.GOOD)));
        gateway().refund(new Change(fresh("refund"), paid.id(), euro("10.00")));
        assertThatThrownBy(() -> gateway().refund(new Change(fresh("refund"), paid.id(), euro("20.01"))))
                .isInstanceOf(Refused.class);
        Movement rest = gateway().refund(new Change(fresh("refund"), paid.id(), euro("20.00")));
        assertThat(rest.status()).isEqualTo(Status.REFUNDED);
        assertThat(gateway().retrieve(paid.id()).orElseThrow().refunded()).isEqualTo(euro("30.00"));
    }

    @Test
    default void tenIdenticalRequestsAtOnceChargeOnce() throws Exception {
        CardOrder order = new CardOrder(fresh("chg"), fresh("T").substring(0, 15), euro("9.00"), card(Card.GOOD));
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            Callable<Movement> call = () -> gateway().charge(order);
            List<Future<Movement>> answers = callers.invokeAll(java.util.Collections.nCopies(10, call));
            for (Future<Movement> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.get(0).get());
            }
        } finally {
            callers.shutdown();
        }
        assertThat(gateway().received(List.of(order.engagement()))).containsEntry(order.engagement(), euro("9.00"));
    }

    @Test
    default void whatHappenedIsToldByEvents() {
        Instant before = Instant.now().minusSeconds(5);
        Checkout checkout = gateway().createCheckout(order(fresh("dep"), "50.00"));
        pay(checkout.id(), Card.GOOD);
        assertThat(gateway().eventsSince(before))
                .anySatisfy(event -> assertThat(event.object()).isEqualTo(checkout.id()));
    }

    @Test
    default void anUnknownOperationIsNotFound() {
        assertThat(gateway().find(fresh("dep"))).isEmpty();
        assertThat(gateway().retrieve("pay_unknown")).isEmpty();
    }

    @Test
    default void theStatementShowsEachMovementOnceUnderItsOperation() {
        Instant before = Instant.now().minusSeconds(5);
        Movement hold = hold(Card.GOOD, "40.00");
        String capture = fresh("cap");
        gateway().capture(new Change(capture, hold.id(), euro("21.40")));
        String refund = fresh("refund");
        gateway().refund(new Change(refund, hold.id(), euro("1.40")));
        assertThat(statement().since(before))
                .filteredOn(line ->
                        line.object().equals(hold.id()) || line.operation().equals(refund))
                .extracting(ProviderStatement.Line::operation, ProviderStatement.Line::amount)
                .containsExactlyInAnyOrder(tuple(capture, euro("21.40")), tuple(refund, euro("-1.40")));
        assertThat(statement().since(before))
                .extracting(ProviderStatement.Line::operation)
                .doesNotContain(hold.operation());
    }

    private Checkout paid(String operation) {
        Checkout checkout = gateway().createCheckout(order(operation, "50.00"));
        pay(checkout.id(), Card.GOOD);
        return checkout;
    }

    private Disputed seen(String dispute) {
        return disputes().dispute(dispute).orElseThrow();
    }

    /** B25. */
    @Test
    default void aDisputedPaymentIsTakenAwayWithAFee() {
        Instant before = Instant.now().minusSeconds(5);
        String operation = fresh("dep");
        String dispute = dispute(paid(operation).id());
        Disputed seen = seen(dispute);
        assertThat(seen.standing()).isEqualTo(Standing.OPEN);
        assertThat(seen.payment().orElseThrow().operation()).isEqualTo(operation);
        assertThat(seen.amount()).isEqualTo(euro("50.00"));
        assertThat(seen.withdrawn()).isEqualTo(euro("65.00"));
        assertThat(seen.dueBy().orElseThrow()).isAfter(Instant.now().plus(Duration.ofDays(5)));
        assertThat(gateway().eventsSince(before))
                .filteredOn(event -> event.object().equals(dispute))
                .allSatisfy(event -> assertThat(event.type()).contains("dispute."))
                .hasSize(2);
        assertThat(statement().since(before))
                .filteredOn(line -> line.object().equals(dispute))
                .extracting(ProviderStatement.Line::operation, ProviderStatement.Line::amount)
                .containsExactly(tuple("dispute:" + dispute, euro("-65.00")));
    }

    @Test
    default void goodEvidenceBringsTheMoneyBackAndIsTakenOnce() {
        String dispute = dispute(paid(fresh("dep")).id());
        Disputed won = disputes().submit(fresh("evidence"), dispute, evidence("winning_evidence"));
        assertThat(seen(dispute).standing()).isEqualTo(Standing.WON);
        assertThat(seen(dispute).withdrawn()).isEqualTo(euro("0.00"));
        assertThat(won).isEqualTo(seen(dispute));
        assertThat(disputes().submit(fresh("evidence"), dispute, evidence("losing_evidence")))
                .isEqualTo(won);
        assertThat(disputes().accept(fresh("accept"), dispute)).isEqualTo(won);
    }

    @Test
    default void badEvidenceAndNoneAreLost() {
        String answered = dispute(paid(fresh("dep")).id());
        disputes().submit(fresh("evidence"), answered, evidence("losing_evidence"));
        assertThat(seen(answered).standing()).isEqualTo(Standing.LOST);
        assertThat(seen(answered).withdrawn()).isEqualTo(euro("65.00"));
        String accepted = dispute(paid(fresh("dep")).id());
        disputes().submit(fresh("evidence"), accepted, evidence("We have spoken"));
        assertThat(seen(accepted).standing()).isEqualTo(Standing.REVIEWED);
        disputes().accept(fresh("accept"), accepted);
        assertThat(seen(accepted).standing()).isEqualTo(Standing.LOST);
    }

    private static Evidence evidence(String text) {
        return new Evidence(text, "Call", "%PDF-1.7\n%\u00e2\u00e3\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    default void evidenceThatNoBankCanReadIsRefusedAndStillAwaited() {
        String dispute = dispute(paid(fresh("dep")).id());
        Evidence unreadable = new Evidence("winning_evidence", "Call", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> disputes().submit(fresh("evidence"), dispute, unreadable))
                .isInstanceOf(PaymentGateway.Refused.class);
        assertThat(seen(dispute).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    default void anUnknownDisputeIsNotFound() {
        assertThat(disputes().dispute("du_unknown")).isEmpty();
    }
}
