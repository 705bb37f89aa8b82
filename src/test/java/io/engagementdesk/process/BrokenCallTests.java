package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** only time together counts; a drop waits for the redial, seconds add up, one capture. */
class BrokenCallTests extends CallWays {

    @Test
    void aDroppedCallThatIsRedialledIsOneCallWithOneCapture() {
        Story story = ringing().answered();
        pass(Duration.ofSeconds(40));
        dropped(story);
        pass(Duration.ofMinutes(1));
        redialled(story);
        pass(Duration.ofSeconds(40));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertThat(operations(story, "CAPTURE")).containsExactly("CAPTURED");
        assertThat(seconds(story)).isBetween(80L, 85L);
        assertThat(flows.of(story.number())).contains("callRedialled_to_reconnectCall");
    }

    @Test
    void aDropAfterAMinuteTogetherIsChargedWhenNobodyComesBack() {
        Story story = ringing().answered();
        pass(Duration.ofSeconds(90));
        dropped(story);
        pass(GRACE);
        assertState(story, State.FULFILLED);
        assertThat(flows.of(story.number())).contains("redialOverdue_to_endCall");
    }

    @Test
    void whoSaysDuringTheGraceThatItIsDoneEndsTheCall() {
        Story story = ringing().answered();
        pass(Duration.ofSeconds(90));
        dropped(story);
        story.report("hangup", Map.of("party", "practitioner", "outcome", "done"));
        journey.settle();
        assertState(story, State.FULFILLED);
        assertThat(flows.of(story.number())).contains("callEnded_redial_to_closeCall");
    }

    @Test
    void bothHangingUpEndsTheCallOnce() {
        Story story = ringing().answered();
        pass(Duration.ofMinutes(20));
        story.hungUp("client").hungUp("practitioner").hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
        assertThat(told(story)).containsOnlyOnce("callEnded");
    }

    @Test
    void aCallOfFourHoursIsEnded() {
        Story story = ringing().answered();
        pass(Duration.ofHours(4));
        assertState(story, State.FULFILLED);
        assertThat(flows.of(story.number())).contains("endCall_to_closeCall", "balance_due");
        assertSettledWith(story, "321.30");
    }

    @Test
    void aCallThatDidNotCountReleasesTheHoldAndIsAManagersMatter() {
        Story story = tooShort();
        assertState(story, State.ROUTING);
        assertThat(operations(story, "HOLD")).containsExactly("VOIDED");
        assertOnlyTheDepositIsThere(story);
    }

    @Test
    void theManagerMayTryAgain() {
        Story story = tooShort().done("manager", "decideNotReached", Map.of("decision", "AGAIN"));
        assertThat(story.ringing()).isEqualTo(first);
        story.answered();
        pass(Duration.ofMinutes(20));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
    }

    @Test
    void theManagerMayGiveEverythingBack() {
        Story story = tooShort().done("manager", "decideNotReached", Map.of("decision", "GIVE_BACK"));
        assertState(story, State.CANCELLED);
        assertSettledWith(story, "0.00");
    }

    private Story tooShort() {
        Story story = ringing().answered();
        pass(Duration.ofSeconds(30));
        dropped(story);
        pass(GRACE);
        assertThat(story.open()).containsExactly("decideNotReached");
        return story;
    }

    private void assertOnlyTheDepositIsThere(Story story) {
        assertBalance(story, "provider", "50.00");
        assertBalance(story, "deposit:" + story.number(), "-50.00");
    }

    private void dropped(Story story) {
        story.report("hangup", Map.of("party", "client", "outcome", "dropped"));
        journey.settle();
    }

    private void redialled(Story story) {
        story.report("answer", Map.of("party", "client"));
        journey.settle();
        story.report("answer", Map.of("party", "practitioner"));
        journey.settle();
    }

    private long seconds(Story story) {
        return jdbc.sql("select seconds_together from price where engagement = ?")
                .param(story.number())
                .query(Long.class)
                .single();
    }
}
