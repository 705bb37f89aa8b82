package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call now, from the first request to the feedback. */
class CallNowTests extends DeskTest {

    @Autowired
    private Engagements engagements;

    private String first;
    private String second;

    @BeforeEach
    void twoPractitioners() {
        cast.emptyHouse();
        first = cast.practitioner("engineering", 1, "en");
        second = cast.practitioner("engineering", 2, "en");
    }

    @Test
    void aCallIsSoldRoutedAndPaid() {
        Story story = story().registered("expert-call", "now");
        assertThat(story.open()).containsExactly("payDeposit");
        story.paid(Story.GOOD_CARD);
        assertThat(story.open()).containsExactly("analyseNeeds");
        story.analysed(Map.of());
        assertThat(story.ringing()).isEqualTo(first);
        story.answered();
        assertThat(state(story)).isEqualTo(State.IN_CALL);
        journey.advance(Duration.ofMinutes(20));
        story.hungUp("client");
        assertThat(state(story)).isEqualTo(State.FULFILLED);
        assertThat(story.open()).containsExactly("giveFeedback");
        System.out.println(flows.of(story.number()));
    }

    private State state(Story story) {
        return engagements.get(story.number()).state();
    }
}
