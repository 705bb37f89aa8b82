package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** a practitioner waits two minutes for a client who is rung, not for ever. */
class AbsentClientTests extends CallWays {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aClientWhoNeverTakesHisRingIsNotReached() {
        Story story = alone();
        pass(PATIENCE);
        assertState(story, State.ROUTING);
        assertBalance(story, "provider", "50.00");
        assertBalance(story, "deposit:" + story.number(), "-50.00");
        assertThat(operations(story, "HOLD")).containsExactly("VOIDED");
        assertThat(story.open()).containsExactly("decideNotReached");
        assertThat(story.call().path("state").asText()).isEqualTo("ENDED");
        assertThat(flows.of(story.number())).contains("clientAbsent_to_endCall_join", "completion_no");
        story.done("manager", "decideNotReached", Map.of("decision", "AGAIN"));
        assertThat(story.ringing()).isEqualTo(first);
    }

    @Test
    void aClientWhoComesInTimeIsChargedFromThenOn() {
        Story story = alone();
        pass(PATIENCE.minusSeconds(10));
        story.report("answer", Map.of("party", "client"));
        pass(Duration.ofMinutes(19));
        story.hungUp("client");
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "71.40");
        assertThat(flows.of(story.number())).contains("callConnected_to_call", "callEnded_to_closeCall");
    }

    @Test
    void whoComesBackAloneWaitsTwoMinutesToo() {
        Story story = ringing().answered();
        pass(Duration.ofSeconds(90));
        story.report("hangup", Map.of("party", "practitioner", "outcome", "dropped"));
        story.report("hangup", Map.of("party", "client"));
        journey.settle();
        story.report("answer", Map.of("party", "practitioner"));
        journey.settle();
        pass(PATIENCE);
        assertState(story, State.FULFILLED);
        assertThat(operations(story, "CAPTURE")).containsExactly("CAPTURED");
        assertThat(flows.of(story.number())).contains("reconnectCall_to_onTheLine", "clientAbsent_to_endCall_join");
    }

    @Test
    void aPractitionerWhoLeavesBeforeTheClientComesHasThreeMinutesToReturn() {
        Story story = alone();
        story.hungUp("practitioner");
        assertState(story, State.IN_CALL);
        assertThat(flows.of(story.number())).contains("callDropped_join_to_dropped");
        pass(GRACE);
        assertThat(story.open()).containsExactly("decideNotReached");
        assertBalance(story, "provider", "50.00");
    }

    @Test
    void aPractitionerMaySayThatItIsDoneBeforeTheClientComes() {
        Story story = alone();
        story.report("hangup", Map.of("party", "practitioner", "outcome", "done"));
        journey.settle();
        assertState(story, State.ROUTING);
        assertThat(story.open()).containsExactly("decideNotReached");
        assertThat(flows.of(story.number())).contains("callEnded_join_to_closeCall");
    }

    /** The practitioner has taken the call; the client's telephone rings. */
    private Story alone() {
        Story story = ringing();
        story.report("answer", Map.of("party", "practitioner"));
        journey.settle();
        assertState(story, State.IN_CALL);
        return story;
    }
}
