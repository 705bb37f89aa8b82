package io.engagementdesk.intake.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.intake.Switchboard;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** one service behind all doors. */
class IntakeTests extends DeskTest {

    private static final Actor ACTOR = new Actor("desk", "test");

    @Autowired
    private Intake intake;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Clients clients;

    @Autowired
    private Switchboard switchboard;

    @Autowired
    private CallViews calls;

    @Autowired
    private ProcessEngine engine;

    private final String email = Cast.fresh("cleo") + "@client.example";
    private final String phone = "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    @Test
    void aRequestBecomesAnEngagementWhoseModelRuns() {
        Engagement opened = intake.open(request("expert-call", "now", "How?"), ACTOR);
        assertThat(opened.state()).isEqualTo(State.AWAITING_DEPOSIT);
        assertThat(clients.contact(opened.contact()).email()).isEqualTo(email);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        NewContact nobody = new NewContact(null, "a@b", "1", "fr", "Mars", null);
        assertThatThrownBy(() -> intake.open(new Request(nobody, "nothing", "soon", " "), ACTOR))
                .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly(
                                "name", "email", "phone", "language", "timeZone", "service", "when", "question"));
        assertThatThrownBy(() -> intake.open(request(null, null, null), ACTOR)).isInstanceOf(FormRefused.class);
    }

    @Test
    void textsAreDataWhateverTheyLookLike() {
        String nasty = "<script>alert(1)</script> ${7*7} {{x}} '; drop table engagement; -- =cmd| \u202e 🙂\r\nBcc: x";
        Engagement opened = intake.open(request("expert-call", "later", nasty), ACTOR);
        assertThat(engagements.get(opened.number()).question()).isEqualTo(nasty);
    }

    @Test
    void whatIsTooLongOrNoTextIsRefused() {
        assertThat(intake.open(request("expert-call", "now", "x".repeat(4000)), ACTOR))
                .isNotNull();
        for (String question : new String[] {"x".repeat(4001), "a\u0000b", "\ud800"}) {
            assertThatThrownBy(() -> intake.open(request("expert-call", "now", question), ACTOR))
                    .isInstanceOf(FormRefused.class);
        }
    }

    @Test
    void theCallersOpenCallIsAboutHisEngagement() {
        UUID call = switchboard.dialled(phone, ACTOR);
        Engagement opened = intake.open(request("expert-call", "now", "How?"), ACTOR);
        assertThat(calls.get(call).engagement()).isEqualTo(opened.number());
        assertThat(calls.get(call).contact().email()).isEqualTo(email);
    }

    @Test
    void theStartFormLeavesNothingPersonalInTheEngine() {
        Map<String, Object> form = new HashMap<>(
                Map.of("name", "Cleo", "email", email, "phone", phone, "language", "de", "service", "expert-call"));
        form.put("when", "now");
        form.put("question", "How?");
        ProcessInstance[] started = new ProcessInstance[1];
        journey.as(
                "desk",
                () -> started[0] = engine.getFormService()
                        .submitStartForm(
                                engine.getRepositoryService()
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey("engagement")
                                        .latestVersion()
                                        .singleResult()
                                        .getId(),
                                form));
        String number = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(started[0].getId())
                .singleResult()
                .getBusinessKey();
        assertThat(engagements.get(number).state()).isEqualTo(State.AWAITING_DEPOSIT);
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isPositive();
        assertThat(engine.getRuntimeService().getVariables(started[0].getId()))
                .doesNotContainKeys("name", "email", "phone", "question", "service", "when");
    }

    @Test
    void aWrongStartFormStartsNothing() {
        Map<String, Object> form = Map.of("name", "Cleo", "email", "a@b", "service", "expert-call");
        long before = engine.getRuntimeService().createProcessInstanceQuery().count();
        journey.as("desk", () -> assertThatThrownBy(() -> engine.getFormService()
                        .submitStartForm(
                                engine.getRepositoryService()
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey("engagement")
                                        .latestVersion()
                                        .singleResult()
                                        .getId(),
                                form))
                .isNotNull());
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isEqualTo(before);
    }

    private Request request(String service, String when, String question) {
        return new Request(new NewContact("Cleo", email, phone, "en", null, null), service, when, question);
    }
}
