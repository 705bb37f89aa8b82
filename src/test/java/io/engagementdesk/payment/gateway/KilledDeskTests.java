package io.engagementdesk.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.money.Postings;
import io.engagementdesk.payment.gateway.PaymentGateway.Change;
import io.engagementdesk.process.JobWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** The provider has committed, and we are killed before we hear of it (I1, I2, I4): the next start sees to it, once. */
class KilledDeskTests extends DeskTest {

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Autowired
    private SandboxDisputes disputes;

    @Autowired
    private SandboxStore store;

    @Autowired
    private SandboxRequests requests;

    @Autowired
    private PaymentGateway gateway;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock time;

    @Autowired
    private JobWork missedEventsJob;

    @Autowired
    private Postings postings;

    @Test
    void aDepositWhoseNewsWasLostIsBookedOnceAfterTheNextStart() {
        Story story = story().registered("expert-call", "now");
        String checkout = story.checkout().substring("/sandbox/checkout/".length());
        assertThatThrownBy(() -> new SandboxCheckout(deaf(), store, disputes).pay(checkout, SandboxCard.GOOD))
                .isInstanceOf(Killed.class);
        journey.settle();
        assertThat(books(story)).isEmpty();
        assertThat(story.open()).containsExactly("payDeposit");
        missedEventsJob.run("start");
        missedEventsJob.run("another start");
        journey.settle();
        assertThat(books(story)).containsExactly("depositPaid");
        assertThat(received(story)).isEqualTo("EUR 50.00");
        assertThat(story.open()).containsExactly("analyseNeeds");
    }

    @Test
    void aCaptureCutOffBetweenTheProvidersCommitAndOursIsTakenOnce() {
        Story story = talked();
        story.report("hangup", Map.of("party", "client"));
        Map<String, Object> capture = jdbc.sql(
                        "select c.id, c.amount, h.provider_id from payment_operation c"
                                + " join payment_operation h on h.id = c.target where c.engagement = ? and c.purpose = 'CAPTURE'")
                .param(story.number())
                .query()
                .singleRow();
        Money amount = Money.ofMinor(CurrencyUnit.EUR, (Long) capture.get("amount"));
        Change change = new Change((String) capture.get("id"), (String) capture.get("provider_id"), amount);
        assertThatThrownBy(() -> new SandboxPaymentGateway(deaf(), store, requests).capture(change))
                .isInstanceOf(Killed.class);
        assertThat(received(story)).isEqualTo("EUR 71.40");
        assertThat(books(story)).doesNotContain("captured");
        missedEventsJob.run("start");
        journey.settle();
        assertThat(received(story)).isEqualTo("EUR 71.40");
        assertThat(books(story)).containsOnlyOnce("captured");
        assertThat(story.open()).containsExactly("giveFeedback");
    }

    /** The sandbox as it was when the desk died: its own transactions commit, nobody hears of them. */
    private SandboxBooks deaf() {
        ProviderEvents nobody = (provider, event, body) -> {
            throw new Killed();
        };
        return new SandboxBooks(store, requests, nobody, time, transactions);
    }

    private Story talked() {
        Story story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        String line = Cast.fresh("line");
        cast.practitioner(line, 2, "en");
        story.analysed(Map.of("skill", line)).answered();
        journey.advance(Duration.ofMinutes(19));
        return story;
    }

    private List<String> books(Story story) {
        return postings.of(story.number()).stream()
                .map(posting -> posting.kind())
                .toList();
    }

    private String received(Story story) {
        return String.valueOf(gateway.received(List.of(story.number())).get(story.number()));
    }
}
