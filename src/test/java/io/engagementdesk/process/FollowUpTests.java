package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/** each matter is the task of its group, done through its form and then over. */
class FollowUpTests extends DeskTest {

    @Autowired
    private FollowUps followUps;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "LOST_CALL, callBack, desk, REACHED, reason_callLost",
        "NEEDS_MORE, arrangeMore, desk, ARRANGED, reason_moreNeeded",
        "UNDELIVERED, resolveUndelivered, desk, TOLD, reason_messageUndelivered",
        "PAYMENT, resolvePayment, finance, MATCHED, reason_paymentUnclear",
        "INCIDENT, resolveIncident, manager, REPAIRED, reason_stepFailed"
    })
    void aMatterIsResolvedThroughItsForm(Reason reason, String task, String login, String outcome, String flow) {
        Story story = story().registered("expert-call", "now");
        transaction.executeWithoutResult(
                ours -> followUps.open(reason, "matter of " + story.number(), story.number(), "look into it"));
        assertThat(story.open()).containsExactlyInAnyOrder("payDeposit", task);
        EngineRest person = new EngineRest(port, login);
        String path = "/task/" + id(person, story, task);
        assertThat(person.read(path + "/deployed-form").path("id").asText()).isEqualTo(task);
        assertThat(status(person.submit(path, Map.of("resolution", "no outcome"))))
                .isEqualTo(422);
        assertThat(resolved(story)).isEmpty();
        assertThat(status(person.submit(path, Map.of("outcome", outcome, "resolution", "done so"))))
                .isEqualTo(204);
        assertThat(resolved(story)).containsExactly(login + ": " + outcome + ": done so");
        assertThat(story.open()).containsExactly("payDeposit");
        assertThat(flows.of(story.number()))
                .contains(flow, task.equals("resolvePayment") ? "moneyBack_no" : task + "_to_resolved");
    }

    @Test
    void aMatterOfNobodyWeKnowSaysWhereToLook() {
        transaction.executeWithoutResult(
                ours -> followUps.open(Reason.LOST_CALL, Cast.fresh("unknown"), null, "+49 30 5550199 hung up"));
        EngineRest desk = new EngineRest(port, "desk");
        String task = desk.read("/task?taskDefinitionKey=callBack&sortBy=created&sortOrder=desc")
                .path(0)
                .path("id")
                .asText();
        assertThat(desk.read("/task/" + task + "/form-variables")
                        .path("look")
                        .path("value")
                        .asText())
                .contains("no engagement that we know", "(http", "/engagements)")
                .doesNotContain("the engagement’s page");
        assertThat(status(desk.submit("/task/" + task, Map.of("outcome", "NOT_NEEDED", "resolution", "wrong number"))))
                .isEqualTo(204);
    }

    private static String id(EngineRest person, Story story, String task) {
        return person.read("/task?processInstanceBusinessKey={number}&taskDefinitionKey={task}", story.number(), task)
                .path(0)
                .path("id")
                .asText();
    }

    private static int status(ResponseEntity<String> answer) {
        return answer.getStatusCode().value();
    }

    private List<String> resolved(Story story) {
        return jdbc.sql("select resolved_by || ': ' || resolution from follow_up where engagement = ?"
                        + " and resolved_at is not null")
                .param(story.number())
                .query(String.class)
                .list();
    }
}
