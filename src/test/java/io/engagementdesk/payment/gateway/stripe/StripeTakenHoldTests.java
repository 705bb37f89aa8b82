package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import io.engagementdesk.payment.gateway.stripe.FakeStripe.Fault;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** F35: a hold of 40.00 that somebody of the practice takes in Stripe's own pages; the call costs 71.40, deposit 50.00. */
class StripeTakenHoldTests extends StripeDesk {

    private static final Money PRICE = Money.parse("EUR 71.40");

    private String hold(Story story) {
        return operations
                .latest(story.number(), Purpose.HOLD)
                .flatMap(Operation::providerId)
                .orElseThrow();
    }

    private void ended(Story story) {
        story.hungUp("client");
        deliver();
        journey.settle();
        assertThat(received(story)).isEqualTo(PRICE);
    }

    @Test
    void takenWholeBeforeTheCallEndsItIsPaidAheadAndTheRestGoesBack() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 4000);
        deliver();
        assertThat(books(story)).containsExactly("depositPaid", "takenAhead");
        ended(story);
        assertThat(books(story)).containsExactly("depositPaid", "takenAhead", "priced", "depositApplied", "refunded");
        assertThat(story.open()).containsExactlyInAnyOrder("giveFeedback", "resolvePayment");
    }

    @Test
    void takenInPartOnlyTheRestIsCharged() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 1000);
        deliver();
        ended(story);
        assertThat(books(story))
                .containsExactly("depositPaid", "takenAhead", "priced", "depositApplied", "balanceCharged");
        assertThat(operations
                        .latest(story.number(), Purpose.CHARGE)
                        .orElseThrow()
                        .amount())
                .isEqualTo(Money.parse("EUR 11.40"));
    }

    @Test
    void takenWithoutNewsWhatIsTooMuchGoesBack() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 4000);
        ended(story);
        assertThat(books(story)).containsExactly("depositPaid", "priced", "depositApplied", "captured", "refunded");
    }

    @Test
    void takenInPartWithoutNewsOnlyTheRestIsCharged() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 1000);
        ended(story);
        assertThat(books(story))
                .containsExactly("depositPaid", "priced", "depositApplied", "captured", "balanceCharged");
    }

    @Test
    void takenSoThatTooLittleIsLeftToChargeTheRestIsWaived() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 2120);
        story.hungUp("client");
        journey.settle();
        assertThat(received(story)).isEqualTo(PRICE.minus(Money.parse("EUR 0.20")));
        assertThat(books(story)).containsExactly("depositPaid", "priced", "depositApplied", "captured", "waived");
        deliver();
        assertThat(story.open()).containsExactlyInAnyOrder("giveFeedback", "resolvePayment");
    }

    @Test
    void whatIsTooMuchGoesBackOnceAlsoWhereSomebodyHasGivenItBackThere() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 4000);
        STRIPE.refund(hold(story), 1860);
        ended(story);
        assertThat(books(story)).containsExactly("depositPaid", "priced", "depositApplied", "captured", "refunded");
        assertThat(operations.of(story.number(), Purpose.REFUND))
                .extracting(Operation::state)
                .containsExactlyInAnyOrder(OperationState.EXPIRED, OperationState.REFUNDED);
    }

    @Test
    void ofWhatIsTooMuchTheDeskGivesBackWhatNobodyHasGivenBackThere() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 4000);
        STRIPE.refund(hold(story), 1000);
        ended(story);
        assertThat(operations.of(story.number(), Purpose.REFUND))
                .extracting(Operation::amount)
                .containsExactlyInAnyOrder(Money.parse("EUR 18.60"), Money.parse("EUR 8.60"), Money.parse("EUR 10.00"));
    }

    @Test
    void whoGivesBackAllThatHeTookLeavesOnlyWhatWasChargedToBeCredited() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 4000);
        STRIPE.refund(hold(story), 4000);
        story.hungUp("client");
        deliver();
        journey.settle();
        assertThat(received(story)).isEqualTo(Money.parse("EUR 50.00"));
        assertThat(books(story)).endsWith("captured", "refunded", "excessReturned");
        assertThat(balance("receivable:" + story.number())).isZero();
        assertThat(balance("refund:" + story.number())).isEqualTo(2140);
    }

    private long balance(String account) {
        return jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where account = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    @Test
    void newsOfOurOwnCaptureWhoseAnswerWasLostIsNotTakenForSomebodyElses() {
        Story story = talked(Card.GOOD);
        STRIPE.fails(Fault.LOST, Fault.LOST);
        story.hungUp("client");
        deliver();
        journey.advance(Duration.ofSeconds(10));
        deliver();
        assertThat(received(story)).isEqualTo(PRICE);
        assertThat(books(story)).containsExactly("depositPaid", "priced", "depositApplied", "captured");
        assertThat(story.open()).containsExactly("giveFeedback");
    }

    @Test
    void ourOwnCaptureWhoseAnswerWasLostAndWhoseKeyIsForgottenIsNotTakenForSomebodyElses() {
        Story story = talked(Card.GOOD);
        STRIPE.fails(Fault.LOST, Fault.LOST);
        story.hungUp("client");
        STRIPE.forgetKeys();
        journey.advance(Duration.ofSeconds(10));
        assertThat(received(story)).isEqualTo(PRICE);
        assertThat(books(story)).containsExactly("depositPaid", "priced", "depositApplied", "captured");
        deliver();
        assertThat(books(story)).hasSize(4);
        assertThat(story.open()).containsExactly("giveFeedback");
    }

    @Test
    void takenAndGivenBackThereItIsChargedOnce() {
        Story story = talked(Card.GOOD);
        STRIPE.take(hold(story), 4000);
        STRIPE.refund(hold(story), 4000);
        deliver();
        assertThat(books(story)).containsExactly("depositPaid", "takenAhead", "refunded");
        ended(story);
        assertThat(books(story))
                .containsExactly("depositPaid", "takenAhead", "refunded", "priced", "depositApplied", "balanceCharged");
    }
}
