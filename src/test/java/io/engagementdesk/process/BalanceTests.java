package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** who has not paid is reminded, then finance collects; who pays meanwhile is asked no more. */
class BalanceTests extends CallWays {

    private static final String DECLINED_LATER = "4000000000000341";

    @Test
    void r103AnUnpaidDepositIsRemindedOfTwice() {
        Story story = story().registered("expert-call", "now");
        pass(Duration.ofHours(4));
        assertBalance(story, Accounts.PROVIDER, "0.00");
        assertThat(messages(story)).containsOnlyOnce("depositReminder");
        pass(Duration.ofHours(16));
        assertState(story, State.AWAITING_DEPOSIT);
        assertThat(messages(story)).filteredOn("depositReminder"::equals).hasSize(2);
        story.paid(Story.GOOD_CARD);
        assertState(story, State.ANALYSING);
        assertThat(flows.of(story.number()))
                .contains("firstReminderDue_to_remindDeposit", "secondReminderDue_to_remindDeposit");
    }

    @Test
    void r125TheRestIsRemindedOfAndPaidByLink() {
        Story story = unpaid();
        pass(Duration.ofDays(3));
        assertOwed(story, "21.40");
        assertThat(messages(story)).containsOnlyOnce("balanceReminder");
        story.paid(Story.GOOD_CARD);
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
        assertThat(operations(story, "BALANCE")).containsExactly("CAPTURED");
        assertThat(flows.of(story.number()))
                .contains("balanceReminderDue_to_remindBalance", "payBalance_to_issueReceipt");
    }

    @Test
    void aDeclinedRestStaysOpen() {
        Story story = unpaid().paid("4000000000000002");
        assertOwed(story, "21.40");
        assertThat(story.open()).containsExactly("payBalance");
        story.paid(Story.GOOD_CARD);
        assertSettledWith(story, "71.40");
    }

    @Test
    void whoPaysWhileFinanceCollectsIsAskedNoMore() {
        Story story = unpaid();
        pass(Duration.ofDays(13).plusHours(23));
        String checkout = story.checkout();
        pass(Duration.ofHours(2));
        assertThat(story.open()).containsExactly("collectBalance");
        doors.submit(checkout, Map.of("number", Story.GOOD_CARD));
        journey.settle();
        assertState(story, State.SETTLING);
        assertSettledWith(story, "71.40");
        story.done("finance", "collectBalance", Map.of("note", "she has paid"));
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
        assertThat(story.open()).containsExactly("giveFeedback");
        assertThat(flows.of(story.number()))
                .contains("balanceOverdue_to_collectBalance", "collectBalance_to_payBalance");
    }

    @Test
    void aRestPaidTwiceGoesBackByItself() {
        Story story = unpaid();
        pass(Duration.ofDays(13).plusHours(23));
        String old = story.checkout();
        doors.submit(old, Map.of("number", "4000002500003155"));
        pass(Duration.ofHours(2));
        story.done("finance", "collectBalance", Map.of("note", "a new link")).paid(Story.GOOD_CARD);
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
        assertThat(doors.submit(old, Map.of("authentication", "confirm")).getStatus())
                .isEqualTo(303);
        assertThat(journey.settle()).isEmpty();
        assertSettledWith(story, "71.40");
        assertThat(story.open()).containsExactly("giveFeedback");
        assertThat(operations(story, "BALANCE")).containsExactly("REFUNDED", "CAPTURED");
        assertThat(operations(story, "REFUND")).containsExactly("REFUNDED");
        assertThat(messages(story)).containsOnlyOnce("paymentReturned");
        assertThat(flows.of(story.number())).contains("moneyToReturn_to_returnMoney", "returnMoney_to_moneyReturned");
    }

    /** A call of twenty minutes whose rest no card on file pays. */
    private Story unpaid() {
        Story story = analysed(secured("expert-call", DECLINED_LATER), Map.of());
        pass(Duration.ofMinutes(15));
        story.done("manager", "decideUncovered", Map.of("decision", "GO_ON", "reason", "known"))
                .answered();
        pass(Duration.ofMinutes(19));
        story.hungUp("client");
        assertOwed(story, "21.40");
        assertThat(story.open()).containsExactly("payBalance");
        return story;
    }

    private void assertOwed(Story story, String amount) {
        assertState(story, State.SETTLING);
        assertBalance(story, Accounts.PROVIDER, "50.00");
        assertBalance(story, Accounts.receivable(story.number()), amount);
    }
}
