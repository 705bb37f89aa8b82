package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Timeline;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** what people note on a task in Tasklist stands there and on the engagement's timeline. */
class CommentTests extends DeskTest {

    @Autowired
    private Timeline timeline;

    private Story story;
    private String comments;

    @BeforeEach
    void aTaskWaitsForTheDesk() {
        story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        comments = "/task/" + journey.task(story.number(), "analyseNeeds").getId() + "/comment";
    }

    @Test
    void r703aCommentStandsOnTheTaskAndOnTheTimeline() {
        assertThat(comment("desk", Map.of("message", "Rings back after five"))).isEqualTo(200);
        assertThat(as("desk").read(comments)).singleElement().satisfies(shown -> {
            assertThat(shown.path("message").asText()).isEqualTo("Rings back after five");
            assertThat(shown.path("userId").asText()).isEqualTo("desk");
        });
        assertThat(timeline.of(story.number()))
                .filteredOn(line -> line.what().equals("commented"))
                .singleElement()
                .matches(line -> line.who().equals("desk") && line.detail().endsWith("Rings back after five"));
    }

    @Test
    void tasklistsHistoryTabFindsNothingElseAndNoRefusal() {
        JsonNode operations = as("desk").read("/history/user-operation/count");
        assertThat(operations.path("count").asInt(-1)).isZero();
    }

    @Test
    void whoMayNotReadTheTaskMayNotCommentOnIt() {
        assertThat(comment("finance", Map.of("message", "Let me in"))).isBetween(400, 499);
        assertThat(as("desk").read(comments)).isEmpty();
    }

    @Test
    void anEmptyOrEndlessCommentIsRefused() {
        assertThat(comment("desk", Map.of("message", "  "))).isEqualTo(422);
        assertThat(comment("desk", Map.of("message", "x".repeat(2_000)))).isEqualTo(422);
        assertThat(comment("desk", Map.of("message", "Hello", "processInstanceId", "another")))
                .isEqualTo(422);
        assertThat(as("desk").read(comments)).isEmpty();
    }

    private int comment(String login, Map<String, Object> body) {
        return as(login).post(comments + "/create", body).getStatusCode().value();
    }

    private EngineRest as(String login) {
        return new EngineRest(port, login);
    }
}
