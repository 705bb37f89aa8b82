package io.engagementdesk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConversationTests extends DeskTest {

    @Autowired
    private Aftercare aftercare;

    @Autowired
    private Timeline timeline;

    @Test
    void whatTheClientThinksIsKeptOnTheTimeline() {
        String engagement = cast.engagement("expert-call", "en");
        aftercare.feedback(engagement, "4", "Quick and clear", Actor.CLIENT);
        assertThat(timeline.of(engagement)).last().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("feedbackGiven");
            assertThat(entry.detail()).isEqualTo("4 of 5: Quick and clear");
            assertThat(entry.who()).isEqualTo("client");
        });
    }
}
