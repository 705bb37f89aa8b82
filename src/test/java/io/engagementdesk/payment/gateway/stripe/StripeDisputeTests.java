package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engagementdesk.Story;
import io.engagementdesk.money.Accounts;
import io.engagementdesk.money.Ledger;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.process.FormRefused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** B25, F35, R-710: what clients' banks take back, and refunds that come back. */
class StripeDisputeTests extends StripeDesk {

    @Autowired
    private Ledger ledger;

    @Autowired
    private DisputeFlags flags;

    private String denied(Story story) {
        return STRIPE.dispute(operations
                .latest(story.number(), Purpose.DEPOSIT)
                .orElseThrow()
                .providerId()
                .orElseThrow());
    }

    private Money booked(Story story) {
        Money received = received(story);
        return ledger.balance(story.number(), Accounts.PROVIDER, received.getCurrencyUnit());
    }

    private void assertBooked(Story story, String amount) {
        assertThat(booked(story)).isEqualTo(received(story)).isEqualTo(Money.parse("EUR " + amount));
    }

    private void answered(Story story, String decision, String evidence) {
        story.done("finance", "gatherEvidence", Map.of("decision", decision, "evidence", evidence));
        deliver();
    }

    private List<String> requests() {
        return STRIPE.log().stream()
                .filter(line -> line.endsWith("/v1/payment_intents") || line.endsWith("/v1/refunds"))
                .toList();
    }

    @Test
    void aDisputedEngagementStandsStillUntilItIsWon(CapturedOutput output) {
        Story story = secured(Card.GOOD);
        denied(story);
        deliver();
        assertThat(story.open()).contains("gatherEvidence");
        assertThat(flags.isDisputed(story.number())).isTrue();
        assertBooked(story, "-15.00");
        int before = requests().size();
        assertThatThrownBy(() -> story.analysed(Map.of())).hasRootCauseInstanceOf(FormRefused.class);
        assertThat(story.open()).contains("analyseNeeds");
        assertThat(requests()).hasSize(before);
        answered(story, "SUBMIT", "winning_evidence");
        assertThat(flags.isDisputed(story.number())).isFalse();
        assertBooked(story, "50.00");
        story.analysed(Map.of());
        deliver();
        assertThat(state(story, Purpose.HOLD)).isEqualTo(OperationState.AUTHORISED);
        assertPaperSent(story);
        String everything =
                String.join("\n", jdbc.sql("script").query(String.class).list());
        assertThat(everything).doesNotContain("_secret_canary", "canary_");
        assertThat(output.getAll()).doesNotContain("_secret_canary", FakeStripe.KEY, FakeStripe.SECRET);
    }

    /** What Stripe has is the paper that we keep. */
    private void assertPaperSent(Story story) {
        List<ObjectNode> files = STRIPE.objects("file");
        byte[] sent = STRIPE.file(FakeStripeBooks.id(files.get(files.size() - 1)));
        List<byte[]> kept = jdbc.sql("select content from document where engagement = ? and kind = 'dispute-evidence'"
                        + " and media_type = 'application/pdf' order by version desc")
                .param(story.number())
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(sent).isEqualTo(kept.get(0)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    /** Files that Stripe does not know are no evidence. */
    @Test
    void evidenceRefersToAFileThatStripeHas() {
        Story story = secured(Card.GOOD);
        String dispute = denied(story);
        deliver();
        answered(story, "SUBMIT", "We have spoken");
        assertThat(STRIPE.log()).containsSubsequence("/v1/files", "/v1/disputes/*");
        String file = STRIPE.object(dispute).at("/evidence/uncategorized_file").asText();
        assertThat(STRIPE.object(file).get("purpose").asText()).isEqualTo("dispute_evidence");
        assertThat(STRIPE.object(dispute).get("status").asText()).isEqualTo("under_review");
    }

    @Test
    void aDisputeLongAfterTheEndIsLostWithItsFee() {
        Story story = talked(Card.GOOD);
        story.hungUp("client");
        deliver();
        denied(story);
        deliver();
        assertThat(evidence(story))
                .contains("Expert call", "accepted by going on to pay on", "were together for 19:", "receipt-")
                .contains(story.email(), "EUR 71.40");
        answered(story, "SUBMIT", "We have spoken. losing_evidence");
        assertThat(story.open()).doesNotContain("gatherEvidence");
        assertBooked(story, "6.40");
        assertThat(books(story)).contains("disputeWithdrawn").doesNotContain("disputeReinstated", "disputeLost");
    }

    private String evidence(Story story) {
        return jdbc.sql("select evidence from dispute where engagement = ?")
                .param(story.number())
                .query(String.class)
                .single();
    }

    @Test
    void whoAcceptsADisputeOwesTheDepositNoMore() {
        Story story = secured(Card.GOOD);
        denied(story);
        deliver();
        answered(story, "ACCEPT", "");
        assertBooked(story, "-15.00");
        assertThat(books(story)).containsExactly("depositPaid", "disputeWithdrawn", "disputeLost");
        assertThat(flags.isDisputed(story.number())).isFalse();
    }

    /** B6, B7, B8. */
    @Test
    void newsOfADisputeThatComesTwiceAndBackwardsIsBookedOnce() {
        Story story = story().registered("expert-call", "now");
        String page = page(story);
        STRIPE.pay(page, Card.GOOD);
        STRIPE.judge(STRIPE.dispute(page), true);
        List<ObjectNode> backwards = new ArrayList<>(news());
        Collections.reverse(backwards);
        backwards.forEach(event -> tell(event.put("api_version", "2024-06-20")));
        backwards.forEach(this::tell);
        journey.settle();
        assertBooked(story, "50.00");
        assertThat(books(story)).containsExactly("depositPaid");
        assertThat(story.open()).containsExactly("analyseNeeds");
        assertThat(jdbc.sql("select status from dispute where engagement = ?")
                        .param(story.number())
                        .query(String.class)
                        .list())
                .containsExactly("WON");
    }

    @Test
    void aDisputeThatNobodyToldIsRead() {
        Story story = secured(Card.GOOD);
        String dispute = denied(story);
        news();
        reconciliation.readMissedEvents();
        journey.settle();
        assertThat(story.open()).contains("gatherEvidence");
        STRIPE.judge(dispute, false);
        news();
        reconciliation.readMissedEvents();
        journey.settle();
        assertThat(story.open()).doesNotContain("gatherEvidence");
        assertBooked(story, "-15.00");
    }

    @Test
    void aDisputeOfSomebodyElsesPaymentIsAMatterOfFinance() {
        int parked = news("PARKED");
        ObjectNode payment = STRIPE.foreign("pi_", "payment_intent");
        payment.put("amount", 100).put("currency", "eur").put("status", "succeeded");
        ObjectNode dispute = STRIPE.foreign("du_", "dispute");
        dispute.put("amount", 100).put("currency", "eur").put("status", "needs_response");
        dispute.put("payment_intent", FakeStripeBooks.id(payment));
        ObjectNode event = FakeStripeBooks.JSON.createObjectNode();
        event.put("id", "evt_foreign" + System.nanoTime()).put("object", "event");
        event.put("type", "charge.dispute.created")
                .put("created", 1_790_000_000L)
                .put("livemode", false);
        event.putObject("data").set("object", dispute.deepCopy());
        assertThat(tell(event)).isEqualTo(200);
        journey.settle();
        assertThat(news("PARKED")).isEqualTo(parked + 1);
        assertThat(jdbc.sql("select count(*) from follow_up where reason = 'PAYMENT' and reference = ?")
                        .param(event.get("id").asText())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** B14: days after it was made, a refund comes back. */
    @Test
    void aRefundThatComesBackIsDecidedByFinance() {
        Story story = secured(Card.AUTHENTICATING);
        story.analysed(Map.of());
        journey.advance(Duration.ofMinutes(15));
        story.done("manager", "decideUncovered", Map.of("decision", "GIVE_BACK", "reason", "No card"));
        deliver();
        assertBooked(story, "0.00");
        failed(story);
        assertBooked(story, "50.00");
        assertThat(state(story, Purpose.DEPOSIT)).isEqualTo(OperationState.CAPTURED);
        story.done("finance", "decideFailedRefund", Map.of("decision", "AGAIN"));
        deliver();
        assertBooked(story, "0.00");
        failed(story);
        Map<String, Object> unnamed = Map.of("decision", "OTHER_MEANS", "reference", "");
        assertThatThrownBy(() -> story.done("finance", "decideFailedRefund", unnamed))
                .hasRootCauseInstanceOf(FormRefused.class);
        story.done("finance", "decideFailedRefund", Map.of("decision", "OTHER_MEANS", "reference", "SEPA 4711"));
        assertThat(ledger.balance(story.number(), Accounts.BANK, booked(story).getCurrencyUnit()))
                .isEqualTo(Money.parse("EUR -50.00"));
        assertThat(books(story)).containsSequence("refundFailed", "refundedOtherwise");
    }

    /** F35: from deposit and hold, the news twice and backwards. */
    @Test
    void aRefundMadeInTheDashboardIsBookedAtOnceAndOnce() {
        Story story = talked(Card.GOOD);
        story.hungUp("client");
        deliver();
        String page = operations
                .latest(story.number(), Purpose.DEPOSIT)
                .orElseThrow()
                .providerId()
                .orElseThrow();
        STRIPE.refund(STRIPE.object(page).get("payment_intent").asText(), 2000);
        String hold = operations
                .latest(story.number(), Purpose.CAPTURE)
                .orElseThrow()
                .providerId()
                .orElseThrow();
        STRIPE.refund(hold, 2140);
        List<ObjectNode> backwards = new ArrayList<>(news());
        Collections.reverse(backwards);
        backwards.forEach(this::tell);
        backwards.forEach(event -> tell(event.put("id", event.get("id").asText() + "x")));
        journey.settle();
        assertBooked(story, "30.00");
        assertThat(books(story))
                .containsExactly("depositPaid", "priced", "depositApplied", "captured", "refunded", "refunded");
        assertThat(state(story, Purpose.CAPTURE)).isEqualTo(OperationState.REFUNDED);
        assertThat(story.open()).filteredOn("resolvePayment"::equals).hasSize(2);
    }

    /** B14 of F35. */
    @Test
    void aRefundOfTheDashboardThatIsOnItsWayIsNotAskedForByUs() {
        Story story = secured(Card.GOOD);
        String page = operations
                .latest(story.number(), Purpose.DEPOSIT)
                .orElseThrow()
                .providerId()
                .orElseThrow();
        STRIPE.beginRefunds("pending");
        String refund = STRIPE.refund(STRIPE.object(page).get("payment_intent").asText(), 5000);
        deliver();
        STRIPE.beginRefunds("succeeded");
        assertBooked(story, "50.00");
        int before = requests().size();
        assertThat(operations.perform(refund).state()).isEqualTo(OperationState.PENDING);
        assertThat(requests()).hasSize(before);
        STRIPE.settle(refund, "succeeded");
        deliver();
        assertBooked(story, "0.00");
        STRIPE.settle(refund, "failed");
        deliver();
        assertBooked(story, "50.00");
        assertThat(story.open()).contains("decideFailedRefund", "resolvePayment");
    }

    private void failed(Story story) {
        String refund = operations
                .latest(story.number(), Purpose.REFUND)
                .orElseThrow()
                .providerId()
                .orElseThrow();
        STRIPE.settle(refund, "failed");
        deliver();
        assertThat(state(story, Purpose.REFUND)).isEqualTo(OperationState.FAILED);
        assertThat(story.open()).contains("decideFailedRefund");
    }
}
