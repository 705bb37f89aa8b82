package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call now, from the first request to the feedback; the worked example of the books. */
class CallNowTests extends CallWays {

    @Test
    void aCallIsSoldRoutedAndPaid() {
        Story story = story().registered("expert-call", "now");
        assertState(story, State.AWAITING_DEPOSIT);
        assertThat(story.open()).containsExactly("payDeposit");
        story.paid(Story.GOOD_CARD);
        assertState(story, State.ANALYSING);
        assertBalance(story, Accounts.deposit(story.number()), "-50.00");
        analysed(story, Map.of());
        assertState(story, State.ROUTING);
        assertThat(story.ringing()).isEqualTo(first);
        story.answered();
        assertState(story, State.IN_CALL);
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
        assertBalance(story, Accounts.REVENUE_MICRO, "-60.00");
        assertBalance(story, Accounts.TAX, "-11.40");
        assertThat(story.open()).containsExactly("giveFeedback");
        assertThat(flows.of(story.number())).containsExactlyElementsOf(HAPPY_PATH);
    }

    @Test
    void theClientSaysHowItWasByHisLink() {
        Story story = fulfilled();
        assertThat(doors.submit(story.link(), Map.of("rating", "5", "comment", "Thanks"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(story.open()).isEmpty();
        assertThat(told(story)).contains("feedbackGiven");
    }

    @Test
    void withoutFeedbackItEndsAfterTwoWeeks() {
        Story story = fulfilled();
        pass(Duration.ofDays(14));
        assertThat(story.open()).isEmpty();
        assertThat(flows.of(story.number())).endsWith("feedbackOverdue_to_noFeedback", "fulfilMicro_to_fulfilled");
    }

    private Story fulfilled() {
        Story story = ringing().answered();
        pass(Duration.ofMinutes(20));
        return story.hungUp("practitioner");
    }

    private static final List<String> HAPPY_PATH = List.of(
            "engagementRegistered_to_secureDeposit",
            "depositWanted_to_requestDeposit",
            "requestDeposit_to_payDeposit",
            "payDeposit_to_depositSecured",
            "secureDeposit_to_analyseNeeds",
            "analyseNeeds_to_scopeNeeds",
            "scopeNeeds_to_need",
            "need_micro",
            "route_yes",
            "callWanted_to_estimateCharge",
            "estimateCharge_to_cover",
            "cover_yes",
            "placeHold_to_locatePractitioner",
            "locatePractitioner_to_located",
            "located_yes",
            "way_call",
            "ringPractitioner_to_ring",
            "callAnswered_to_onTheLine",
            "onTheLine_to_join",
            "callConnected_to_call",
            "callEnded_to_closeCall",
            "closeCall_to_completion",
            "completion_yes",
            "toSettle_to_priceEngagement",
            "priceEngagement_to_hold",
            "hold_captured",
            "captureHold_to_holdSettled",
            "holdSettled_to_balance",
            "balance_nothing",
            "issueReceipt_to_settled",
            "settle_to_giveFeedback");
}
