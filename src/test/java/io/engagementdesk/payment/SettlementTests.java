package io.engagementdesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.payment.Charges.ChargeDeclined;
import io.engagementdesk.payment.Settlement.Balance;
import io.engagementdesk.payment.Settlement.Hold;
import io.engagementdesk.payment.Settlement.Outcome;
import io.engagementdesk.payment.cover.CardHolds;
import io.engagementdesk.payment.cover.CardHolds.HoldDeclined;
import io.engagementdesk.payment.cover.CardHolds.HoldLost;
import io.engagementdesk.payment.cover.Estimates;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import io.engagementdesk.payment.gateway.PracticeHand;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.price.Prices;
import io.engagementdesk.payment.price.Waivers;
import io.engagementdesk.payment.receipt.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SettlementTests extends PaymentTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Estimates estimates;

    @Autowired
    private CardHolds holds;

    @Autowired
    private Waivers waivers;

    @Autowired
    private Charges charges;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Forfeits forfeits;

    @Autowired
    private Prices prices;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Documents documents;

    private Outcome priced(String engagement, Duration together) {
        Settlement settlement = new Settlement(
                operations, number -> together.toSeconds(), prices, balances, holds, waivers, ledger, engagements);
        return transaction.execute(ours -> settlement.price(engagement));
    }

    private void hold(String engagement) {
        assertThat(estimates.estimate(engagement)).isTrue();
        inTransaction(() -> holds.recordPlacing(engagement));
        inTransaction(() -> holds.place(engagement));
    }

    @Test
    void theExampleOfTheBooksIsBookedToTheCent() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        assertThat(latest(engagement, Purpose.HOLD).amount()).isEqualTo(euro("40.00"));
        assertThat(books(engagement)).hasSize(1);
        assertThat(priced(engagement, Duration.ofMinutes(20))).isEqualTo(new Outcome(Hold.CAPTURE, Balance.SETTLED));
        inTransaction(() -> holds.recordCapture(engagement));
        inTransaction(() -> holds.capture(engagement));
        assertThat(books(engagement))
                .containsExactly(
                        "depositPaid: provider 50.00, deposit -50.00",
                        "priced: receivable 71.40, revenue:micro -60.00, tax -11.40",
                        "depositApplied: deposit 50.00, receivable -50.00",
                        "captured: provider 21.40, receivable -21.40");
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
        assertThat(operation(engagement, Purpose.HOLD)).isEqualTo(OperationState.CAPTURED);
        journey.settle();
        assertThat(books(engagement)).hasSize(4);
    }

    @Test
    void theReceiptShowsEveryFigure() {
        String engagement = secured("expert-call", GOOD);
        assertThat(receipt(engagement))
                .contains("€60.00", "19 %", "€11.40", "€71.40", "€50.00", "€21.40", "20 min charged")
                .contains("20:00 min together, counted in steps of 5 min: 20 min × €3.00");
        assertThat(state(engagement)).isEqualTo(State.FULFILLED);
        assertThat(documents.of(engagement))
                .extracting(document -> document.name())
                .containsExactlyInAnyOrder("receipt-" + engagement + ".html", "receipt-" + engagement + ".pdf");
    }

    @Test
    void r705AGermanReadsAGermanReceipt() {
        String engagement = secured("expert-call", GOOD);
        german(engagement);
        assertThat(receipt(engagement))
                .contains(
                        "Quittung",
                        "71,40 €",
                        "20:00 Min. gemeinsam, gezählt in Schritten von 5 Min.: 20 Min. × 3,00 €")
                .doesNotContain("together", "tax");
    }

    @Test
    void r124WhoDidNotComePaysTheLeastPriceAndReadsWhy() {
        String engagement = secured("expert-call", GOOD);
        assertThat(kept(engagement, 100, Forfeits.Reason.CLIENT_ABSENT))
                .isEqualTo(new Outcome(Hold.CAPTURE, Balance.SETTLED));
        inTransaction(() -> holds.recordCapture(engagement));
        inTransaction(() -> holds.capture(engagement));
        inTransaction(() -> receipts.issue(engagement));
        journey.settle();
        assertThat(books(engagement))
                .contains(
                        "priced: receivable 53.55, revenue:micro -45.00, tax -8.55",
                        "captured: provider 3.55, receivable -3.55");
        assertThat(prices.of(engagement).orElseThrow().explanation())
                .startsWith("the client did not come to the appointment, 100 % of the minimum 15 min: 15 min × EUR 3.00"
                        + " = EUR 45.00 net");
        assertThat(written(engagement))
                .contains("the appointment was not kept", "100 % of the least price, 15 min × €3.00", "€53.55")
                .doesNotContain("together");
        assertThat(state(engagement)).isEqualTo(State.NO_SHOW);
        assertThat(mailed(engagement)).contains("noShow").doesNotContain("receipt");
    }

    @Test
    void r124WhoCancelsLatePaysHalfAndGetsTheRestBack() {
        String engagement = secured("quick-answer", GOOD);
        german(engagement);
        estimates.estimate(engagement);
        assertThat(forfeited(engagement, 50, Forfeits.Reason.CANCELLED_LATE))
                .isEqualTo(new Outcome(Hold.NONE, Balance.SURPLUS));
        inTransaction(() -> refunds.recordSurplus(engagement));
        inTransaction(() -> refunds.giveBack(engagement));
        inTransaction(() -> receipts.issue(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("20.83"));
        assertThat(books(engagement)).contains("priced: receivable 20.83, revenue:micro -17.50, tax -3.33");
        assertThat(written(engagement)).contains("kurzfristig abgesagt", "50 % des Festpreises", "20,83 €", "29,17 €");
        assertThat(state(engagement)).isEqualTo(State.CANCELLED);
        assertThat(mailed(engagement)).contains("cancelledLate");
    }

    private Outcome kept(String engagement, int percent, Forfeits.Reason reason) {
        hold(engagement);
        return forfeited(engagement, percent, reason);
    }

    private Outcome forfeited(String engagement, int percent, Forfeits.Reason reason) {
        inTransaction(() -> forfeits.record(engagement, percent, reason));
        return priced(engagement, Duration.ZERO);
    }

    private List<String> mailed(String engagement) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(engagement)
                .query(String.class)
                .list();
    }

    private void german(String engagement) {
        jdbc.sql("update contact set language = 'de' where id = (select contact from engagement where number = ?)")
                .param(engagement)
                .update();
    }

    private String receipt(String engagement) {
        hold(engagement);
        priced(engagement, Duration.ofMinutes(20));
        inTransaction(() -> holds.recordCapture(engagement));
        inTransaction(() -> holds.capture(engagement));
        inTransaction(() -> receipts.issue(engagement));
        journey.settle();
        return written(engagement);
    }

    private String written(String engagement) {
        var html = documents.of(engagement).stream()
                .filter(document -> document.name().endsWith(".html"))
                .findFirst()
                .orElseThrow();
        return new String(documents.content(html.id()), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    @Test
    void aPriceBelowTheDepositGivesTheSurplusBack() {
        String engagement = secured("quick-answer", GOOD);
        assertThat(estimates.estimate(engagement)).isFalse();
        assertThat(priced(engagement, Duration.ofMinutes(5))).isEqualTo(new Outcome(Hold.NONE, Balance.SURPLUS));
        inTransaction(() -> refunds.recordSurplus(engagement));
        inTransaction(() -> refunds.giveBack(engagement));
        assertThat(received(engagement)).isEqualTo(euro("41.65"));
        assertThat(books(engagement)).last().isEqualTo("refunded: deposit 8.35, provider -8.35");
        assertThat(operation(engagement, Purpose.DEPOSIT)).isEqualTo(OperationState.PARTLY_REFUNDED);
        assertThat(balances.deposited(engagement).isZero()).isTrue();
    }

    @Test
    void lessThanAProviderChargesIsWaivedAndTheBooksClose() {
        String engagement = fixed("42.29");
        assertThat(priced(engagement, Duration.ofMinutes(5))).isEqualTo(new Outcome(Hold.NONE, Balance.SETTLED));
        assertThat(books(engagement)).last().isEqualTo("waived: revenue:micro 0.28, tax 0.05, receivable -0.33");
        assertThat(balances.owed(engagement).isZero()).isTrue();
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        inTransaction(() -> receipts.issue(engagement));
        journey.settle();
        assertThat(written(engagement)).contains("€50.33", "Waived, too little to charge", "€0.33", "€0.00");
        assertThat(timeline.of(engagement))
                .anyMatch(line -> line.what().equals("waived") && line.detail().startsWith("EUR 0.33"));
    }

    @Test
    void aTrifleBeyondTheHoldIsWaivedAndTheHoldTakenWhole() {
        String engagement = fixed("75.93");
        hold(engagement, "40.00");
        assertThat(priced(engagement, Duration.ofMinutes(5))).isEqualTo(new Outcome(Hold.CAPTURE, Balance.SETTLED));
        inTransaction(() -> holds.recordCapture(engagement));
        inTransaction(() -> holds.capture(engagement));
        assertThat(received(engagement)).isEqualTo(euro("90.00"));
        assertThat(balances.owed(engagement).isZero()).isTrue();
    }

    @Test
    void aHoldIsReleasedWhenOnlyATrifleIsOwed() {
        String engagement = fixed("42.29");
        hold(engagement, "40.00");
        assertThat(priced(engagement, Duration.ofMinutes(5))).isEqualTo(new Outcome(Hold.RELEASE, Balance.SETTLED));
        inTransaction(() -> holds.recordRelease(engagement));
        inTransaction(() -> holds.release(engagement));
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
    }

    /** An engagement whose deposit of 50.00 is paid and whose call costs this, net. */
    private String fixed(String net) {
        String engagement = secured("quick-answer", GOOD);
        jdbc.sql("update deposit_terms set fixed = ? where engagement = ?")
                .params(euro(net).getAmountMinorLong(), engagement)
                .update();
        return engagement;
    }

    private void hold(String engagement, String amount) {
        estimates.estimate(engagement);
        jdbc.sql("update charge_estimate set to_hold = ? where engagement = ?")
                .params(euro(amount).getAmountMinorLong(), engagement)
                .update();
        inTransaction(() -> holds.recordPlacing(engagement));
        inTransaction(() -> holds.place(engagement));
    }

    @Test
    void whatExceedsTheHoldIsChargedToTheSavedCard() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        assertThat(priced(engagement, Duration.ofMinutes(60))).isEqualTo(new Outcome(Hold.CAPTURE, Balance.DUE));
        inTransaction(() -> holds.recordCapture(engagement));
        inTransaction(() -> holds.capture(engagement));
        inTransaction(() -> charges.record(engagement));
        inTransaction(() -> charges.charge(engagement));
        assertThat(received(engagement)).isEqualTo(euro("214.20"));
        assertThat(balances.owed(engagement).isZero()).isTrue();
    }

    @Test
    void aCardThatNeedsItsOwnerIsNeitherHeldNorChargedWithoutHim() {
        String engagement = secured("expert-call", AUTHENTICATING);
        estimates.estimate(engagement);
        inTransaction(() -> holds.recordPlacing(engagement));
        assertThatThrownBy(() -> holds.place(engagement))
                .isInstanceOf(HoldDeclined.class)
                .hasMessage("authentication_required");
        assertThat(operation(engagement, Purpose.HOLD)).isEqualTo(OperationState.FAILED);
        priced(engagement, Duration.ofMinutes(20));
        inTransaction(() -> charges.record(engagement));
        assertThatThrownBy(() -> charges.charge(engagement)).isInstanceOf(ChargeDeclined.class);
        assertThat(balances.owed(engagement)).isEqualTo(euro("21.40"));
    }

    @Test
    void aHoldThatLapsedIsLostAndTheCardCharged() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        priced(engagement, Duration.ofMinutes(20));
        inTransaction(() -> holds.recordCapture(engagement));
        jdbc.sql("update sandbox_payment set expires_at = created_at where engagement = ? and kind = 'HOLD'")
                .param(engagement)
                .update();
        assertThatThrownBy(() -> holds.capture(engagement)).isInstanceOf(HoldLost.class);
        inTransaction(() -> charges.record(engagement));
        inTransaction(() -> charges.charge(engagement));
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
    }

    @Test
    void r106WhatThePracticeCannotServeIsGivenBackInFull() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        inTransaction(() -> refunds.recordEverything(engagement));
        inTransaction(() -> refunds.giveBackEverything(engagement));
        inTransaction(() -> refunds.giveBackEverything(engagement));
        inTransaction(() -> refunds.cancel(engagement));
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        assertThat(operation(engagement, Purpose.HOLD)).isEqualTo(OperationState.VOIDED);
        assertThat(state(engagement)).isEqualTo(State.CANCELLED);
    }

    @Test
    void aReleasedHoldCanBePlacedAgain() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        inTransaction(() -> holds.recordRelease(engagement));
        inTransaction(() -> holds.release(engagement));
        assertThat(holds.standing(engagement)).isEmpty();
        hold(engagement);
        assertThat(latest(engagement, Purpose.HOLD).id()).endsWith(":2");
        assertThat(holds.standing(engagement)).isPresent();
        inTransaction(() -> holds.recordRelease(engagement));
        inTransaction(() -> holds.release(engagement));
    }

    @Test
    void aCrashAfterTheProviderAnsweredChargesOnce() {
        String engagement = secured("expert-call", GOOD);
        priced(engagement, Duration.ofMinutes(20));
        inTransaction(() -> charges.record(engagement));
        assertThatThrownBy(() -> inTransaction(() -> {
                    charges.charge(engagement);
                    throw new IllegalStateException("crash before the commit");
                }))
                .hasMessage("crash before the commit");
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
        assertThat(balances.owed(engagement)).isEqualTo(euro("21.40"));
        inTransaction(() -> charges.charge(engagement));
        inTransaction(() -> charges.charge(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
        assertThat(balances.owed(engagement).isZero()).isTrue();
    }

    @Test
    void aRefundAskedForTwiceIsGivenOnce() {
        String engagement = secured("quick-answer", GOOD);
        priced(engagement, Duration.ofMinutes(5));
        inTransaction(() -> refunds.recordSurplus(engagement));
        inTransaction(() -> refunds.recordSurplus(engagement));
        inTransaction(() -> refunds.giveBack(engagement));
        assertThat(received(engagement)).isEqualTo(euro("41.65"));
        assertThat(balances.deposited(engagement).isZero()).isTrue();
    }

    @Test
    void f35AHoldThatWasTakenInsteadOfReleasedGoesBack() {
        String engagement = fixed("42.29");
        hold(engagement, "40.00");
        assertThat(priced(engagement, Duration.ofMinutes(5))).isEqualTo(new Outcome(Hold.RELEASE, Balance.SETTLED));
        inTransaction(() -> holds.recordRelease(engagement));
        take(engagement);
        inTransaction(() -> holds.release(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(balances.owed(engagement).isZero()).isTrue();
        assertThat(operation(engagement, Purpose.CAPTURE)).isEqualTo(OperationState.REFUNDED);
    }

    @Test
    void f35AHoldThatWasTakenWhileEverythingIsGivenBackGoesBackToo() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        inTransaction(() -> refunds.recordEverything(engagement));
        take(engagement);
        inTransaction(() -> refunds.giveBackEverything(engagement));
        assertThat(balances.deposited(engagement)).isEqualTo(euro("40.00"));
        inTransaction(() -> refunds.cancel(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        assertThat(balances.deposited(engagement).isZero()).isTrue();
    }

    @Test
    void f35TooLittleToChargeAfterAHoldWasTakenInPartIsWaived() {
        String engagement = takenInPart("21.20");
        inTransaction(() -> holds.capture(engagement));
        waivedRest(engagement);
    }

    @Test
    void f35TheSameWhereTheNewsOfItComesBeforeOurOwnCapture() {
        String engagement = takenInPart("21.20");
        journey.settle();
        assertThat(operations.of(engagement, Purpose.CAPTURE))
                .extracting(Operation::state)
                .containsExactly(OperationState.FAILED, OperationState.CAPTURED);
        inTransaction(() -> holds.capture(engagement));
        waivedRest(engagement);
    }

    private void waivedRest(String engagement) {
        assertThat(books(engagement)).last().isEqualTo("waived: revenue:micro 0.17, tax 0.03, receivable -0.20");
        assertThat(balances.owed(engagement).isZero()).isTrue();
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("71.20"));
    }

    /** A call of 71.40 whose deposit is 50.00; of the hold somebody takes this before we take 21.40. */
    private String takenInPart(String amount) {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        priced(engagement, Duration.ofMinutes(20));
        inTransaction(() -> holds.recordCapture(engagement));
        PracticeHand.take(desk, latest(engagement, Purpose.HOLD).providerId().orElseThrow(), euro(amount));
        return engagement;
    }

    @Test
    void f35ASurplusThatIsGivenBackAtTheProviderMeanwhileGoesBackOnce() {
        String engagement = surplusOfATakenHold();
        givenBackThere(engagement, "18.60");
        inTransaction(() -> refunds.giveBack(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
        assertThat(balances.deposited(engagement).isZero()).isTrue();
        assertThat(operations.of(engagement, Purpose.REFUND))
                .extracting(Operation::state)
                .containsExactlyInAnyOrder(OperationState.EXPIRED, OperationState.REFUNDED);
    }

    @Test
    void f35OfASurplusThatIsGivenBackInPartThereTheRestGoesBack() {
        String engagement = surplusOfATakenHold();
        givenBackThere(engagement, "10.00");
        journey.settle();
        inTransaction(() -> refunds.giveBack(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
        assertThat(balances.deposited(engagement).isZero()).isTrue();
        assertThat(mailed(engagement)).containsOnlyOnce("paymentReturned");
    }

    @Test
    void f35ASurplusWhoseAnswerWasLostIsNotTakenForSomebodyElses() {
        String engagement = surplusOfATakenHold();
        assertThatThrownBy(() -> inTransaction(() -> {
                    refunds.giveBack(engagement);
                    throw new IllegalStateException("crash before the commit");
                }))
                .hasMessage("crash before the commit");
        inTransaction(() -> refunds.giveBack(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("71.40"));
        assertThat(operations.of(engagement, Purpose.REFUND))
                .extracting(Operation::state)
                .containsExactly(OperationState.REFUNDED);
    }

    private String surplusOfATakenHold() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        take(engagement);
        journey.settle();
        assertThat(priced(engagement, Duration.ofMinutes(20))).isEqualTo(new Outcome(Hold.NONE, Balance.SURPLUS));
        inTransaction(() -> refunds.recordSurplus(engagement));
        return engagement;
    }

    /** Of what was taken of the hold. */
    private void givenBackThere(String engagement, String amount) {
        String payment = latest(engagement, Purpose.HOLD).providerId().orElseThrow();
        gateway.refund(new Change("dashboard:" + engagement, payment, euro(amount)));
    }

    private void take(String engagement) {
        Operation hold = latest(engagement, Purpose.HOLD);
        PracticeHand.take(desk, hold.providerId().orElseThrow(), hold.amount());
    }

    @Test
    void whatIsHeldWhenAnEngagementIsCancelledIsLetGo() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        inTransaction(() -> refunds.recordEverything(engagement));
        inTransaction(() -> refunds.giveBackEverything(engagement));
        hold(engagement);
        inTransaction(() -> refunds.cancel(engagement));
        journey.settle();
        assertThat(received(engagement)).isEqualTo(euro("0.00"));
        assertThat(holds.standing(engagement)).isEmpty();
        assertThat(operation(engagement, Purpose.HOLD)).isEqualTo(OperationState.VOIDED);
    }

    @Test
    void aHoldIsReleasedOnceHoweverOftenItIsAskedFor() {
        String engagement = secured("expert-call", GOOD);
        hold(engagement);
        inTransaction(() -> holds.recordRelease(engagement));
        inTransaction(() -> holds.recordRelease(engagement));
        assertThat(operations.of(engagement, Purpose.RELEASE)).hasSize(1);
        inTransaction(() -> holds.release(engagement));
    }

    @Test
    void theEndStatesOnlyWhatIsBeingGivenBack() {
        String engagement = secured("expert-call", GOOD);
        inTransaction(() -> refunds.recordEverything(engagement));
        jdbc.sql("update payment_operation set state = 'FAILED', reason = 'not_found' where engagement = ?"
                        + " and purpose = 'REFUND'")
                .param(engagement)
                .update();
        inTransaction(() -> refunds.cancel(engagement));
        assertThat(received(engagement)).isEqualTo(euro("50.00"));
        assertThat(mailed(engagement)).contains("cancelledUnreturned").doesNotContain("cancelled");
    }

    @Test
    void aSurplusThatTwoRecordAtTheSameTimeGoesBackOnce() throws Exception {
        String engagement = secured("quick-answer", GOOD);
        priced(engagement, Duration.ofMinutes(5));
        CountDownLatch recorded = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> inTransaction(() -> {
            refunds.recordSurplus(engagement);
            recorded.countDown();
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }));
        recorded.await();
        inTransaction(() -> refunds.recordSurplus(engagement));
        first.join();
        inTransaction(() -> refunds.giveBack(engagement));
        assertThat(received(engagement)).isEqualTo(euro("41.65"));
        assertThat(operations.of(engagement, Purpose.REFUND)).hasSize(1);
    }
}
