package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import org.junit.jupiter.api.Test;

class RoutingPathTests extends DeskTest {

    @Test
    void anEngagementThatIsRegisteredWaitsForItsDeposit() {
        Story story = story().registered("expert-call", "now");
        assertThat(story.open()).containsExactly("payDeposit");
    }
}
