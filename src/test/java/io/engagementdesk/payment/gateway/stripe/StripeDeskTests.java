package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.money.Postings;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import io.engagementdesk.payment.gateway.stripe.FakeStripe.Fault;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Operations.Wanted;
import io.engagementdesk.payment.operation.Reconciliation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole desk with Stripe behind it; after each test the doctor compares the books with Stripe's own account. */
@ExtendWith(OutputCaptureExtension.class)
class StripeDeskTests extends H2DeskTest {

    private static final FakeStripe STRIPE = new FakeStripe();

    @Autowired
    private PaymentGateway gateway;

    @Autowired
    private Postings postings;

    @Autowired
    private Operations operations;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private TransactionTemplate transaction;

    private int heard = STRIPE.events().size();

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:stripe;DB_CLOSE_DELAY=-1");
        properties.add("desk.payment.gateway", () -> "stripe");
        properties.add("desk.payment.stripe.api-base", () -> STRIPE.settings().apiBase());
        properties.add("desk.payment.stripe.secret-key", () -> FakeStripe.KEY);
        properties.add("desk.payment.stripe.webhook-secrets", () -> FakeStripe.SECRET);
    }

    private int tell(ObjectNode event) {
        try {
            String body = event.toString();
            return mvc.perform(post("/hooks/stripe")
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Stripe-Signature", FakeStripe.signed(body, FakeStripe.SECRET, 0))
                            .content(body))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<ObjectNode> news() {
        List<ObjectNode> all = STRIPE.events();
        List<ObjectNode> fresh = all.subList(heard, all.size());
        heard = all.size();
        return fresh;
    }

    private void deliver() {
        news().forEach(event -> assertThat(tell(event)).isEqualTo(200));
        journey.settle();
    }

    private String page(Story story) {
        String path = story.checkout();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Story secured(Card card) {
        Story story = story().registered("expert-call", "now");
        STRIPE.pay(page(story), card);
        deliver();
        assertThat(story.open()).containsExactly("analyseNeeds");
        return story;
    }

    private Story talked(Card card) {
        Story story = secured(card);
        String line = Cast.fresh("line");
        cast.practitioner(line, 2, "en");
        story.analysed(Map.of("skill", line)).answered();
        journey.advance(Duration.ofMinutes(19));
        return story;
    }

    private List<String> books(Story story) {
        return postings.of(story.number()).stream().map(Postings.Booked::kind).toList();
    }

    private Money received(Story story) {
        return gateway.received(List.of(story.number())).getOrDefault(story.number(), Money.parse("EUR 0.00"));
    }

    private OperationState state(Story story, Purpose purpose) {
        return operations.latest(story.number(), purpose).orElseThrow().state();
    }

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
