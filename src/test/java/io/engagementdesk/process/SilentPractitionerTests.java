package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** who does not answer is followed by the next; when all are silent a manager decides. */
class SilentPractitionerTests extends CallWays {

    @Test
    void whoDoesNotAnswerInTwentySecondsIsFollowedByTheNext() {
        Story story = ringing();
        pass(RING);
        assertThat(story.ringing()).isEqualTo(second);
        story.answered();
        assertState(story, State.IN_CALL);
        assertThat(told(story)).contains("passedOver");
    }

    @Test
    void whoRefusesIsFollowedByTheNextAtOnce() {
        Story story = ringing();
        story.hungUp("practitioner");
        assertThat(story.ringing()).isEqualTo(second);
        assertThat(flows.of(story.number())).contains("callRefused_to_passOver");
    }

    @Test
    void whoAnswersTooLateIsTold() {
        Story story = ringing();
        pass(RING);
        assertThat(story.report("answer", Map.of("party", "practitioner", "practitioner", first))
                        .getStatus())
                .isEqualTo(409);
        assertThat(story.ringing()).isEqualTo(second);
    }

    @Test
    void whenAllAreSilentNobodyRingsAnyMore() {
        Story story = allSilent();
        assertThat(story.call().path("state").asText()).isEqualTo("ENDED");
        assertThat(story.report("answer", Map.of("party", "practitioner", "practitioner", second))
                        .getStatus())
                .isEqualTo(409);
        assertThat(story.open()).containsExactly("decideUnanswered");
    }

    @Test
    void whenAllAreSilentTheManagerMayRingThemAgain() {
        Story story = allSilent().done("manager", "decideUnanswered", Map.of("decision", "AGAIN"));
        assertThat(story.ringing()).isEqualTo(first);
        story.answered();
        assertState(story, State.IN_CALL);
    }

    @Test
    void whenAllAreSilentTheManagerMayRingMorePeople() {
        Story story = analysed(secured("expert-call", Story.GOOD_CARD), Map.of("level", "3"));
        assertThat(story.open()).containsExactly("decideUnanswered");
        story.done("manager", "decideUnanswered", Map.of("decision", "WIDEN", "note", "better than nobody"));
        assertThat(story.ringing()).isEqualTo(first);
    }

    @Test
    void whenAllAreSilentTheManagerMayGiveEverythingBack() {
        Story story = allSilent().done("manager", "decideUnanswered", Map.of("decision", "GIVE_BACK"));
        assertState(story, State.CANCELLED);
        assertSettledWith(story, "0.00");
        assertThat(story.open()).isEmpty();
    }

    @Test
    void aHoldThatLapsedMeanwhileIsPlacedAnewBeforeItRingsAgain() {
        Story story = allSilent();
        pass(Duration.ofDays(10));
        cast.practitioner(line, 1, "en");
        story.done("manager", "decideUnanswered", Map.of("decision", "AGAIN")).answered();
        assertThat(operations(story, "HOLD")).containsExactly("VOIDED", "AUTHORISED");
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
    }

    @Test
    void aHoldThatEndsDuringTheCallIsPlacedAnewToo() {
        Story story = allSilent();
        pass(Duration.ofDays(7).minusHours(2));
        cast.practitioner(line, 1, "en");
        story.done("manager", "decideUnanswered", Map.of("decision", "AGAIN"));
        assertThat(operations(story, "HOLD")).containsExactly("VOIDED", "AUTHORISED");
        assertThat(operations(story, "RELEASE")).containsExactly("VOIDED");
    }

    @Test
    void aHoldThatStandsLongEnoughStays() {
        Story story = allSilent().done("manager", "decideUnanswered", Map.of("decision", "AGAIN"));
        assertThat(operations(story, "HOLD")).containsExactly("AUTHORISED");
        assertThat(flows.of(story.number())).contains("unanswered_ringAgain", "cover_no");
    }

    @Test
    void aHoldThatIsGoneAtTheEndOfTheCallIsReplacedByAChargeOrTheLink() {
        Story charged = gone("card_4242");
        assertState(charged, State.FULFILLED);
        assertSettledWith(charged, "71.40");
        assertThat(flows.of(charged.number())).contains("holdLost_to_chargeBalance");
        cast.practitioner(line, 1, "en");
        Story asked = gone("card_0341");
        assertThat(asked.open()).containsExactly("payBalance");
        asked.paid(Story.GOOD_CARD);
        assertState(asked, State.FULFILLED);
        assertSettledWith(asked, "71.40");
    }

    /** The provider lets the hold lapse while both talk, and the saved card has become this one. */
    private Story gone(String card) {
        Story story =
                analysed(secured("expert-call", Story.GOOD_CARD), Map.of()).answered();
        pass(Duration.ofMinutes(20));
        jdbc.sql("update sandbox_payment set expires_at = created_at where engagement = ? and kind = 'HOLD'")
                .param(story.number())
                .update();
        jdbc.sql("update payment_operation set card = ? where engagement = ? and purpose = 'DEPOSIT'")
                .params(card, story.number())
                .update();
        return story.hungUp("client");
    }

    private Story allSilent() {
        Story story = ringing();
        pass(RING);
        pass(RING);
        assertThat(story.open()).containsExactly("decideUnanswered");
        return story;
    }
}
