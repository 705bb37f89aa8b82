package io.engagementdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.engagementdesk.Story;
import io.engagementdesk.engagement.State;
import io.engagementdesk.money.Accounts;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** while a client's bank takes a payment back, work and charges wait; then they go on. */
class DisputedTests extends CallWays {

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService formService;

    private void bank(Story story, String word) {
        String page = jdbc.sql("select provider_id from payment_operation where engagement = ? and purpose = 'DEPOSIT'")
                .param(story.number())
                .query(String.class)
                .single();
        doors.submit("/sandbox/checkout/" + page, Map.of("dispute", word));
        journey.settle();
    }

    private String page(Story story) throws Exception {
        return mvc.perform(get("/engagements/" + story.number())
                        .with(user("manager").roles("MANAGER")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theWorkThatWaitsSaysWhyAndGoesOnWhenTheBankHasDecided() throws Exception {
        Story story = secured("expert-call", Story.GOOD_CARD);
        bank(story, "open");
        assertThatThrownBy(() -> analysed(story, Map.of()))
                .rootCause()
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("bank takes EUR 50.00 back");
        assertState(story, State.ANALYSING);
        assertThat(page(story)).contains("Stands still.", "bank takes EUR 50.00 back (fraudulent)");
        String task = journey.task(story.number(), "analyseNeeds").getId();
        journey.as(
                "desk", () -> assertThat(formService.getTaskFormVariables(task).get("history"))
                        .asString()
                        .contains("Stands still."));
        bank(story, "won");
        assertThat(page(story)).doesNotContain("Stands still.");
        assertThat(analysed(story, Map.of()).ringing()).isEqualTo(first);
    }

    @Test
    void nobodyIsRungBeforeTheBankHasDecidedAndTheManagerHasAskedTheClient() {
        Story story = secured("expert-call", Story.GOOD_CARD);
        disputedBeforeTheHold(story);
        assertThat(operations(story, "HOLD")).containsExactly("FAILED");
        assertThat(story.open()).containsExactly("gatherEvidence");
        assertThat(messages(story)).filteredOn("clientTask"::equals).hasSize(1);
        bank(story, "lost");
        assertBalance(story, Accounts.deposit(story.number()), "0.00");
        assertThat(story.open()).containsExactly("decideUncovered");
        assertThat(jdbc.sql("select to_hold from charge_estimate where engagement = ?")
                        .param(story.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(9000);
        story.done("manager", "decideUncovered", Map.of("decision", "LINK", "reason", "it was a mistake"));
        assertThat(story.open()).containsExactly("secureCover");
        story.paid(Story.GOOD_CARD);
        assertThat(story.ringing()).isEqualTo(first);
        assertThat(flows.of(story.number()))
                .contains("bankDecided_to_estimateCharge_again", "estimateCharge_again_to_decideUncovered");
    }

    /** The analysis is done, and the news comes before the hold is asked for. */
    private void disputedBeforeTheHold(Story story) {
        String analyse = journey.task(story.number(), "analyseNeeds").getId();
        Map<String, Object> fields =
                Map.of("need", "to know how", "wanted", "NOW", "clearQuestion", true, "skill", line);
        journey.as("desk", () -> tasks.complete(analyse, fields));
        Job hold = management.createJobQuery().activityId("placeHold").list().stream()
                .filter(job -> story.number().equals(businessKey(job)))
                .findFirst()
                .orElseThrow();
        management.setJobDuedate(hold.getId(), Date.from(clock().instant().plus(Duration.ofHours(1))), false);
        bank(story, "open");
        management.setJobDuedate(hold.getId(), Date.from(clock().instant()), false);
        journey.settle();
    }

    private String businessKey(Job job) {
        return jdbc.sql("select BUSINESS_KEY_ from ACT_RU_EXECUTION where ID_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    @Test
    void theRestIsNeitherChargedNorAskedForUntilTheBankHasDecided() {
        Story story = ringing().answered();
        bank(story, "open");
        pass(Duration.ofMinutes(60));
        story.hungUp("client");
        assertState(story, State.SETTLING);
        assertThat(operations(story, "CAPTURE")).containsExactly("CAPTURED");
        assertThat(operations(story, "CHARGE")).containsExactly("FAILED");
        assertThat(story.open()).containsExactly("gatherEvidence");
        bank(story, "won");
        assertThat(story.open()).containsExactly("payBalance");
        story.paid(Story.GOOD_CARD);
        assertState(story, State.FULFILLED);
        assertSettledWith(story, "214.20");
        assertThat(flows.of(story.number())).contains("bankDecided_to_payBalance");
    }
}
