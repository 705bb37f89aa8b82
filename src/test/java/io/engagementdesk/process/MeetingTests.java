package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** a meeting is fulfilled and charged like a call. */
class MeetingTests extends CallWays {

    @Test
    void aMeetingIsJoinedAndChargedAtItsFixedPrice() {
        Story story = opened("review-meeting");
        assertThat(story.call().path("direction").asText()).isEqualTo("meeting");
        assertThat(story.ringing()).isIn(first, second);
        assertThat(messages(story)).contains("meetingNow");
        assertState(story, State.ROUTING);
        story.answered();
        assertState(story, State.IN_CALL);
        pass(Duration.ofMinutes(40));
        story.report("hangup", Map.of("party", "practitioner", "outcome", "done"));
        journey.settle();
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "113.05");
        assertBalance(story, Accounts.REVENUE_MICRO, "-95.00");
        assertBalance(story, Accounts.TAX, "-18.05");
        assertThat(messages(story)).contains("meetingReceipt").doesNotContain("receipt");
        assertThat(flows.of(story.number())).contains("way_meeting", "openMeeting_to_onTheLine", "completion_yes");
    }

    @Test
    void aMeetingByTheMinuteIsChargedInItsSteps() {
        Story story = opened("workshop-meeting").answered();
        pass(Duration.ofMinutes(40));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "155.30");
        assertBalance(story, Accounts.REVENUE_MICRO, "-130.50");
    }

    @Test
    void whoIsEarlyMayLeaveAndComeBack() {
        Story story = opened("review-meeting");
        story.report("answer", Map.of("party", "client"));
        story.hungUp("client");
        story.report("answer", Map.of("party", "practitioner"));
        story.report("answer", Map.of("party", "client"));
        assertState(story, State.IN_CALL);
        assertThat(story.call().path("state").asText()).isEqualTo("CONNECTED");
    }

    @Test
    void whoDropsOutHasThreeMinutesToComeBack() {
        Story story = opened("review-meeting").answered();
        pass(Duration.ofSeconds(20));
        story.hungUp("client");
        assertThat(story.call().path("state").asText()).isEqualTo("DROPPED");
        pass(Duration.ofMinutes(1));
        story.report("answer", Map.of("party", "client"));
        journey.settle();
        pass(Duration.ofMinutes(2));
        story.hungUp("practitioner");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "113.05");
        assertThat(flows.of(story.number())).contains("callRedialled_to_reconnectCall");
    }

    @Test
    void aMeetingNowThatNobodyJoinsIsAManagersDecision() {
        Story story = opened("review-meeting");
        pass(Duration.ofMinutes(15));
        assertThat(story.open()).containsExactly("decideNotReached");
        assertThat(story.call().path("state").asText()).isEqualTo("ENDED");
        story.done("manager", "decideNotReached", Map.of("decision", "GIVE_BACK"));
        assertState(story, State.CANCELLED);
        assertSettledWith(story, "0.00");
    }

    private Story opened(String service) {
        return meeting(service);
    }
}
