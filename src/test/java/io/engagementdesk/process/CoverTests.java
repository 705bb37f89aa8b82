package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** who cannot be held without himself confirms a card by link, which only holds. */
class CoverTests extends CallWays {

    private static final String DECLINED_LATER = "4000000000000341";
    private static final Duration OVERDUE = Duration.ofMinutes(15);

    @Test
    void theCardConfirmedByLinkIsHeldAndUsed() throws Exception {
        Story story = uncovered();
        assertThat(doors.look(story.link()).getContentAsString())
                .contains("Confirm your card", "€40.00", "Only what you use is charged");
        assertThat(messages(story)).contains("clientTask");
        story.paid(Story.GOOD_CARD);
        assertThat(story.ringing()).isEqualTo(first);
        assertBalance(story, Accounts.PROVIDER, "50.00");
        assertThat(operations(story, "COVER")).containsExactly("AUTHORISED");
        story.answered();
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
        assertThat(operations(story, "COVER")).containsExactly("CAPTURED");
        assertThat(flows.of(story.number())).contains("secureCover_to_locatePractitioner", "hold_captured");
    }

    @Test
    void whatExceedsItIsChargedToTheConfirmedCardToo() {
        Story story = uncovered().paid(Story.GOOD_CARD).answered();
        pass(Duration.ofMinutes(60));
        story.hungUp("practitioner");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "214.20");
        assertThat(operations(story, "CHARGE")).containsExactly("CAPTURED");
    }

    @Test
    void aDeclinedCardLeavesTheLinkOpen() {
        Story story = uncovered().paid("4000000000000002");
        assertThat(story.open()).containsExactly("secureCover");
        story.paid(Story.GOOD_CARD);
        assertThat(story.ringing()).isEqualTo(first);
    }

    @Test
    void theManagerMaySendTheLinkAgain() {
        Story story = uncovered();
        pass(OVERDUE);
        story.done("manager", "decideUncovered", Map.of("decision", "LINK", "reason", "she looks for another card"));
        assertThat(story.open()).containsExactly("secureCover");
        story.paid(Story.GOOD_CARD);
        assertThat(story.ringing()).isEqualTo(first);
        assertThat(flows.of(story.number())).contains("uncovered_sendAgain");
    }

    @Test
    void whatIsConfirmedWhileTheManagerDecidesIsUsed() {
        Story story = uncovered();
        String checkout = story.checkout();
        pass(OVERDUE);
        doors.submit(checkout, Map.of("number", Story.GOOD_CARD));
        journey.settle();
        assertThat(operations(story, "COVER")).containsExactly("AUTHORISED");
        story.done("manager", "decideUncovered", Map.of("decision", "GO_ON", "reason", "she has confirmed"))
                .answered();
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        assertSettledWith(story, "71.40");
    }

    @Test
    void whatIsConfirmedAfterTheEndIsReleased() {
        Story story = uncovered();
        String checkout = story.checkout();
        pass(OVERDUE);
        story.done("manager", "decideUncovered", Map.of("decision", "GIVE_BACK"));
        assertState(story, State.CANCELLED);
        doors.submit(checkout, Map.of("number", Story.GOOD_CARD));
        journey.settle();
        assertThat(operations(story, "COVER")).containsExactly("VOIDED");
        assertSettledWith(story, "0.00");
    }

    @Test
    void whatWasConfirmedIsReleasedWhenNothingComesOfIt() {
        Story story = uncovered().paid(Story.GOOD_CARD);
        pass(RING);
        pass(RING);
        story.done("manager", "decideUnanswered", Map.of("decision", "GIVE_BACK"));
        assertState(story, State.CANCELLED);
        assertThat(operations(story, "COVER")).containsExactly("VOIDED");
        assertSettledWith(story, "0.00");
    }

    private Story uncovered() {
        Story story = analysed(secured("expert-call", DECLINED_LATER), Map.of());
        assertThat(story.open()).containsExactly("secureCover");
        return story;
    }
}
