package io.engagementdesk.payment.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engagementdesk.Cast;
import io.engagementdesk.H2DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.money.Postings;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGatewayContract.Card;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.reconcile.Reconciliation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole desk with Stripe behind it; after each test the doctor compares the books with Stripe's own account. */
@ExtendWith(OutputCaptureExtension.class)
abstract class StripeDesk extends H2DeskTest {

    static final FakeStripe STRIPE = new FakeStripe();

    @Autowired
    PaymentGateway gateway;

    @Autowired
    Postings postings;

    @Autowired
    Operations operations;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    TransactionTemplate transaction;

    int heard = STRIPE.events().size();

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:stripe;DB_CLOSE_DELAY=-1");
        properties.add("desk.payment.gateway", () -> "stripe");
        properties.add("desk.payment.stripe.api-base", () -> STRIPE.settings().apiBase());
        properties.add("desk.payment.stripe.secret-key", () -> FakeStripe.KEY);
        properties.add("desk.payment.stripe.webhook-secrets", () -> FakeStripe.SECRET);
    }

    int tell(ObjectNode event) {
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

    List<ObjectNode> news() {
        List<ObjectNode> all = STRIPE.events();
        List<ObjectNode> fresh = all.subList(heard, all.size());
        heard = all.size();
        return fresh;
    }

    void deliver() {
        news().forEach(event -> assertThat(tell(event)).isEqualTo(200));
        journey.settle();
    }

    String page(Story story) {
        String path = story.checkout();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Story secured(Card card) {
        Story story = story().registered("expert-call", "now");
        STRIPE.pay(page(story), card);
        deliver();
        assertThat(story.open()).containsExactly("analyseNeeds");
        return story;
    }

    Story talked(Card card) {
        Story story = secured(card);
        String line = Cast.fresh("line");
        cast.practitioner(line, 2, "en");
        story.analysed(Map.of("skill", line)).answered();
        journey.advance(Duration.ofMinutes(19));
        return story;
    }

    List<String> books(Story story) {
        return postings.of(story.number()).stream().map(Postings.Booked::kind).toList();
    }

    Money received(Story story) {
        return gateway.received(List.of(story.number())).getOrDefault(story.number(), Money.parse("EUR 0.00"));
    }

    OperationState state(Story story, Purpose purpose) {
        return operations.latest(story.number(), purpose).orElseThrow().state();
    }

    int news(String state) {
        return jdbc.sql("select count(*) from inbox_event where state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }
}
