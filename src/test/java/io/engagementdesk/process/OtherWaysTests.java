package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the price leaves over or open is settled; what is never paid ends it. */
class OtherWaysTests extends CallWays {

    private static final String DECLINED_LATER = "4000000000000341";

    @Test
    void aPriceBelowTheDepositReleasesTheHoldAndGivesTheRestBack() {
        Story story = analysed(secured("advice-call", Story.GOOD_CARD), Map.of());
        story.answered();
        pass(Duration.ofMinutes(5));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "28.56");
        assertThat(flows.of(story.number())).contains("hold_released", "balance_surplus");
    }

    @Test
    void whereTheDepositCoversTheEstimateNothingIsHeld() {
        Story story = analysed(secured("quick-answer", Story.GOOD_CARD), Map.of());
        story.answered();
        pass(Duration.ofMinutes(5));
        story.hungUp("client");
        assertSettledWith(story, "41.65");
        assertThat(flows.of(story.number())).contains("cover_no", "hold_nonePlaced", "balance_surplus");
    }

    @Test
    void aDeclinedHoldIsAManagersDecisionAndTheRestIsPaidByLink() {
        Story story = uncovered().done("manager", "decideUncovered", Map.of("decision", "GO_ON", "reason", "known"));
        story.answered();
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        assertState(story, State.SETTLING);
        assertThat(story.open()).containsExactly("payBalance");
        pass(Duration.ofDays(14));
        assertThat(story.open()).containsExactly("collectBalance");
        story.done("finance", "collectBalance", Map.of("note", "spoke with her"));
        story.paid(Story.GOOD_CARD);
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
    }

    @Test
    void aDeclinedHoldMayEndIt() {
        Story story = uncovered().done("manager", "decideUncovered", Map.of("decision", "GIVE_BACK"));
        assertState(story, State.CANCELLED);
        assertSettledWith(story, "0.00");
    }

    @Test
    void aDepositThatIsNeverPaidEndsIt() {
        Story story = story().registered("expert-call", "now");
        pass(Duration.ofHours(25));
        assertState(story, State.NOT_SECURED);
        assertThat(story.open()).isEmpty();
        assertThat(flows.of(story.number())).contains("depositNotSecured_to_notSecured");
    }

    private Story uncovered() {
        Story story = analysed(secured("expert-call", DECLINED_LATER), Map.of());
        assertThat(story.open()).containsExactly("secureCover");
        pass(Duration.ofMinutes(15));
        assertThat(story.open()).containsExactly("decideUncovered");
        return story;
    }
}
