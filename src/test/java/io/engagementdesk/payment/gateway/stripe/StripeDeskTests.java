package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engagementdesk.Cast;
import io.engagementdesk.Story;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import io.engagementdesk.payment.gateway.stripe.FakeStripe.Fault;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Wanted;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whole engagements whose money Stripe moves, and what goes wrong on the way. */
class StripeDeskTests extends StripeDesk {

    @Test
    void aCallIsPaidFromDepositAndHold(CapturedOutput output) {
        Story story = talked(Card.GOOD);
        assertThat(state(story, Purpose.HOLD)).isEqualTo(OperationState.AUTHORISED);
        story.hungUp("client");
        deliver();
        assertThat(received(story)).isEqualTo(Money.parse("EUR 71.40"));
        assertThat(books(story)).containsOnlyOnce("depositPaid", "captured");
        assertThat(story.open()).containsExactly("giveFeedback");
        String everything =
                String.join("\n", jdbc.sql("script").query(String.class).list());
        assertThat(everything).contains(story.number()).doesNotContain("_secret_canary", "canary_");
        assertThat(output.getAll()).doesNotContain("_secret_canary", FakeStripe.KEY, FakeStripe.SECRET);
    }

    /** B5, B6, B7, B30. */
    @Test
    void newsThatComesTwiceAndBackwardsIsBookedOnce() {
        Story story = story().registered("expert-call", "now");
        STRIPE.pay(page(story), Card.DECLINING);
        STRIPE.pay(page(story), Card.GOOD);
        assertThat(books(story)).isEmpty();
        List<ObjectNode> backwards = new ArrayList<>(news());
        Collections.reverse(backwards);
        backwards.forEach(this::tell);
        backwards.forEach(this::tell);
        journey.settle();
        backwards.forEach(this::tell);
        journey.settle();
        assertThat(books(story)).containsExactly("depositPaid");
        assertThat(story.open()).containsExactly("analyseNeeds");
    }

    @Test
    void newsThatNeverCameIsRead() {
        Story story = story().registered("expert-call", "now");
        STRIPE.pay(page(story), Card.GOOD);
        journey.settle();
        assertThat(books(story)).isEmpty();
        reconciliation.readMissedEvents();
        journey.settle();
        assertThat(books(story)).containsExactly("depositPaid");
    }

    @Test
    void theWayBackFromThePageIsNoProof() throws Exception {
        Story story = story().registered("expert-call", "now");
        page(story);
        mvc.perform(get(story.link()).param("session_id", "cs_test_1"));
        journey.settle();
        assertThat(story.open()).containsExactly("payDeposit");
    }

    /** B1, B29. */
    @Test
    void aCaptureWhoseAnswerWasLostIsTakenOnce() {
        Story story = talked(Card.GOOD);
        STRIPE.fails(Fault.LOST, Fault.LOST);
        story.hungUp("client");
        assertThat(books(story)).doesNotContain("captured");
        journey.advance(Duration.ofSeconds(10));
        deliver();
        assertThat(received(story)).isEqualTo(Money.parse("EUR 71.40"));
        assertThat(books(story)).containsOnlyOnce("captured");
        assertThat(story.open()).containsExactly("giveFeedback");
    }

    /** B23: the card that needs its owner is a matter for people, not a failed step. */
    @Test
    void aCardThatNeedsItsOwnerIsNotHeld() {
        Story story = secured(Card.AUTHENTICATING);
        story.analysed(Map.of());
        assertThat(state(story, Purpose.HOLD)).isEqualTo(OperationState.FAILED);
        assertThat(story.open()).containsExactly("secureCover");
        journey.advance(Duration.ofMinutes(15));
        assertThat(story.open()).containsExactly("decideUncovered");
        story.done("manager", "decideUncovered", Map.of("decision", "GIVE_BACK", "reason", "No card"));
        deliver();
        assertThat(received(story)).isEqualTo(Money.parse("EUR 0.00"));
        assertThat(books(story)).containsExactly("depositPaid", "refunded");
    }

    /** B4: what can never be right waits for no retry. */
    @Test
    void aRequestThatCanNeverBeRightIsAnIncidentAtOnce() {
        Story story = secured(Card.GOOD);
        jdbc.sql("update payment_operation set card = 'cus_0/pm_0' where engagement = ?")
                .param(story.number())
                .update();
        story.analysed(Map.of());
        assertThat(story.open()).contains("resolveIncident");
        assertThat(state(story, Purpose.HOLD)).isEqualTo(OperationState.REQUESTED);
    }

    /** F30: when the key is forgotten, the provider is asked by our id first. */
    @Test
    void aRepetitionAfterADayMakesNoSecondPayment() {
        Story story = secured(Card.GOOD);
        Optional<String> card =
                operations.latest(story.number(), Purpose.DEPOSIT).orElseThrow().card();
        Operation hold = transaction.execute(ours -> operations.request(
                new Wanted(story.number(), Purpose.HOLD, Money.parse("EUR 1.00"), card, Optional.empty())));
        STRIPE.fails(Fault.LOST, Fault.LOST);
        assertThatThrownBy(() -> operations.perform(hold.id())).isInstanceOf(StripeCalls.StripeUnanswered.class);
        STRIPE.pass(Duration.ofHours(25));
        assertThat(STRIPE.knows(hold.id())).isFalse();
        clock().setOffset(clock().offset().plus(Duration.ofHours(25)));
        assertThat(operations.perform(hold.id()).state()).isEqualTo(OperationState.AUTHORISED);
        assertThat(STRIPE.objects("payment_intent"))
                .filteredOn(
                        payment -> payment.at("/metadata/operation").asText().equals(hold.id()))
                .hasSize(1);
        deliver();
    }

    /** B30: until the money is there the client reads of nothing but paying. */
    @Test
    void nothingIsConfirmedBeforeTheMoneyIsThere() {
        Story story = story().registered("expert-call", "now");
        List<String> before = letters(story);
        STRIPE.pay(page(story), Card.DECLINING);
        STRIPE.payLater(page(story));
        deliver();
        assertThat(letters(story)).isEqualTo(before);
        assertThat(story.open()).containsExactly("payDeposit");
    }

    private List<String> letters(Story story) {
        return jdbc.sql("select template from message where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    /** What nobody acts upon is kept word for word, without what is private; what was done is not. */
    @Test
    void whatAnEventSaidIsKeptWhileSomebodyMayAsk() {
        ObjectNode other = FakeStripeBooks.JSON.createObjectNode();
        other.put("id", "evt_kept" + System.nanoTime()).put("object", "event").put("type", "customer.created");
        other.put("created", 1_790_000_000L).put("livemode", false).put("note", "kept");
        assertThat(tell(other)).isEqualTo(200);
        assertThat(said(other.get("id").asText())).contains("\"note\":\"kept\"");
        Story story = secured(Card.GOOD);
        assertThat(story.open()).containsExactly("analyseNeeds");
        assertThat(jdbc.sql("select count(*) from inbox_event where state = 'PROCESSED' and body is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("update inbox_event set received_at = ? where event_id = ?")
                .params(
                        Timestamp.from(clock().instant().minus(Duration.ofDays(31))),
                        other.get("id").asText())
                .update();
        reconciliation.readMissedEvents();
        assertThat(said(other.get("id").asText())).isNull();
    }

    private String said(String event) {
        return jdbc.sql("select body from inbox_event where event_id = ?")
                .param(event)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** B15, payments.md 2.2: late success overrules a decline, and the client is not asked for it again. */
    @Test
    void aDeclinedChargeThatSucceedsLateEndsTheWait() {
        Story story = secured(Card.DECLINING_LATER);
        String line = Cast.fresh("line");
        cast.practitioner(line, 2, "en");
        story.analysed(Map.of("skill", line));
        journey.advance(Duration.ofMinutes(15));
        story.done("manager", "decideUncovered", Map.of("decision", "GO_ON", "reason", "A good client"));
        story.answered();
        journey.advance(Duration.ofMinutes(19));
        story.hungUp("client");
        deliver();
        assertThat(story.open()).containsExactly("payBalance");
        STRIPE.succeedLate(operations
                .latest(story.number(), Purpose.CHARGE)
                .orElseThrow()
                .providerId()
                .orElseThrow());
        deliver();
        assertThat(state(story, Purpose.CHARGE)).isEqualTo(OperationState.CAPTURED);
        assertThat(story.open()).containsExactly("giveFeedback");
    }

    /** B10. */
    @Test
    void whatDoesNotConcernUsIsKeptWithItsReason() {
        ObjectNode other = STRIPE.events().isEmpty()
                ? FakeStripeBooks.JSON.createObjectNode()
                : STRIPE.events().get(0);
        other.put("id", "evt_other" + System.nanoTime()).put("object", "event").put("type", "customer.created");
        other.put("created", 1_790_000_000L).put("livemode", false);
        assertThat(tell(other)).isEqualTo(200);
        assertThat(tell(other)).isEqualTo(200);
        assertThat(jdbc.sql("select state || ': ' || reason from inbox_event where event_id = ?")
                        .param(other.get("id").asText())
                        .query(String.class)
                        .list())
                .containsExactly("IGNORED: Nothing is done about this type");
    }

    /** The page of a client whose provider is silent says so, and the same payment is opened a minute later. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void whoCannotPayNowIsToldSoAndPaysLater(Fault fault) throws Exception {
        Story story = story().registered("expert-call", "now");
        STRIPE.fails(fault == Fault.LOST ? new Fault[] {fault, fault} : new Fault[] {fault});
        MockHttpServletResponse silent = doors.submit(story.link(), Map.of());
        assertThat(silent.getStatus()).isEqualTo(503);
        assertThat(silent.getHeader("Retry-After")).isEqualTo("60");
        assertThat(silent.getContentAsString(StandardCharsets.UTF_8))
                .contains("does not answer", "Nothing was charged", "<button", story.number());
        assertThat(doors.look(story.link()).getStatus()).isEqualTo(200);
        STRIPE.pay(page(story), Card.GOOD);
        deliver();
        assertThat(books(story)).containsExactly("depositPaid");
        assertThat(operations.of(story.number(), Purpose.DEPOSIT)).hasSize(1);
    }

    @Test
    void whoCannotPayNowIsToldSoInHisLanguage() throws Exception {
        Story story = story().registered("expert-call", "now");
        STRIPE.fails(Fault.BROKEN);
        assertThat(doors.submit(story.link() + "?lang=de", Map.of()).getContentAsString(StandardCharsets.UTF_8))
                .contains("Der Zahlungsdienst antwortet gerade nicht", "nichts abgebucht");
    }

    /** B17. */
    @Test
    void aNewerPageClosesTheOlder() {
        Story story = story().registered("expert-call", "now");
        String first = page(story);
        assertThat(page(story)).isEqualTo(first);
        journey.advance(Duration.ofHours(5));
        String second = page(story);
        if (!second.equals(first)) {
            assertThat(STRIPE.object(first).get("status").asText()).isEqualTo("expired");
        }
        STRIPE.pay(second, Card.GOOD);
        deliver();
        assertThat(books(story)).containsExactly("depositPaid");
    }
}
