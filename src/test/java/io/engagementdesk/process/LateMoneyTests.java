package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** a payment and the expiry of its checkout meet in the same second; through the doors that clients use. */
class LateMoneyTests extends CallWays {

    private static final String ASKS_THE_BANK = "4000002500003155";
    private static final Map<String, String> CONFIRM = Map.of("authentication", "confirm");

    @Test
    void r104MoneyThatTheBankGrantsAfterTheExpiryGoesBackInFullOnce() throws Exception {
        Story story = story().registered("expert-call", "now");
        String link = story.link();
        String checkout = story.checkout();
        doors.submit(checkout, Map.of("number", ASKS_THE_BANK));
        pass(Duration.ofHours(25));
        assertState(story, State.NOT_SECURED);
        assertThat(doors.submit(checkout, CONFIRM).getRedirectedUrl()).isEqualTo(link);
        assertThat(page(link)).contains("Your payment came too late", "€50.00", "goes back");
        journey.settle();
        assertSettledWith(story, "0.00");
        assertState(story, State.NOT_SECURED);
        assertThat(operations(story, "REFUND")).containsExactly("REFUNDED");
        assertThat(messages(story)).containsOnlyOnce("depositReturned");
        assertThat(flows.of(story.number()))
                .contains("depositPaidLate_to_refundLateDeposit", "refundLateDeposit_to_lateDepositRefunded");
        doors.submit(checkout, CONFIRM);
        journey.settle();
        assertThat(operations(story, "REFUND")).hasSize(1);
        assertThat(page(link)).contains("Your payment came too late");
    }

    @Test
    void whatTheBankRefusesAfterTheExpiryIsNoMoney() {
        Story story = story().registered("expert-call", "now");
        String checkout = story.checkout();
        doors.submit(checkout, Map.of("number", ASKS_THE_BANK));
        pass(Duration.ofHours(25));
        assertThat(doors.submit(checkout, Map.of("authentication", "refuse")).getStatus())
                .isEqualTo(410);
        assertThat(doors.submit(checkout, CONFIRM).getStatus()).isEqualTo(410);
        assertSettledWith(story, "0.00");
        assertThat(operations(story, "REFUND")).isEmpty();
    }

    @Test
    void aPaymentFasterThanTheExpiryWinsThoughItsNewsIsSlower() throws Exception {
        Story story = story().registered("expert-call", "now");
        pass(Duration.ofHours(24).minusSeconds(20));
        String link = story.link();
        doors.submit(story.checkout(), Map.of("number", Story.GOOD_CARD));
        delayNews(Duration.ofHours(3));
        pass(Duration.ofSeconds(30)); // sooner than we would ask the provider
        assertState(story, State.ANALYSING);
        assertBalance(story, Accounts.deposit(story.number()), "-50.00");
        assertThat(story.open()).containsExactly("analyseNeeds");
        assertThat(page(link)).contains("Thank you");
        pass(Duration.ofHours(4));
        assertBalance(story, Accounts.PROVIDER, "50.00");
        assertThat(flows.of(story.number())).contains("paidAfterAll_yes").doesNotContain("paidAfterAll_no");
    }

    @Test
    void ofTwoCheckoutsPaidInTheSameSecondOneIsGivenBack() {
        Story story = story().registered("expert-call", "now");
        String old = story.checkout();
        doors.submit(old, Map.of("number", ASKS_THE_BANK));
        pass(Duration.ofMinutes(11));
        expireLink(story);
        doors.submit(story.link() + "/renew", Map.of());
        journey.settle();
        assertThat(story.checkout()).isNotEqualTo(old);
        story.paid(Story.GOOD_CARD);
        doors.submit(old, CONFIRM);
        journey.settle();
        assertThat(operations(story, "DEPOSIT")).containsExactlyInAnyOrder("REFUNDED", "CAPTURED");
        assertThat(operations(story, "REFUND")).containsExactly("REFUNDED");
        assertThat(messages(story)).containsOnlyOnce("paymentReturned");
        assertState(story, State.ANALYSING);
        assertBalance(story, Accounts.PROVIDER, "50.00");
        assertBalance(story, Accounts.deposit(story.number()), "-50.00");
    }

    /** So that the client asks for another link, from which another checkout is opened. */
    private void expireLink(Story story) {
        jdbc.sql("update client_link set expires_at = ? where engagement = ?")
                .params(Timestamp.from(clock().instant()), story.number())
                .update();
    }

    /** The provider's news wait on the way to our inbox's job. */
    private void delayNews(Duration delay) {
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ? where HANDLER_TYPE_ = 'inboxJob'")
                .param(Timestamp.from(clock().instant().plus(delay)))
                .update();
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse page = doors.look(path);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }
}
