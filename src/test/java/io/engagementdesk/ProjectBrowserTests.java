package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Engagements.NewEngagement;
import io.engagementdesk.engagement.State;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.web.Browser;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** A project on small telephones: scoped by the desk, accepted and signed by its client. */
class ProjectBrowserTests extends BrowserTest {

    private static final String PAULA = "paula@proposed.example";
    private static final String FINN = "finn@finger.example";
    private static final Pattern CODE = Pattern.compile("code is (\\d{6})");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Clients clients;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Scopes scopes;

    @Autowired
    private AcceptedProposals accepted;

    @Autowired
    private Contracts contracts;

    @Test
    void aProposalIsReadAcceptedAndSignedByKeysWithoutScript() {
        String number = wanted("Paula Proposed", PAULA);
        scopes.keep(ScopeDraft.first().discounted("5").of(number));
        engine.getTaskService().complete(task(number).getId());
        desk.signIn("manager").open("/engagements/" + number + "/proposal").pictures("proposal-staff");
        desk.open("/engagements/" + number + "/spoken-approval").pictures("spoken-approval");
        String link = desk.awaitMail(PAULA, "proposal");
        client.openLink(link)
                .pictures("proposal-client")
                .openLink(link + "?lang=de")
                .pictures("proposal-kunde");
        client.makeDo();
        client.openLink(link + "?lang=en").fits("keys-proposal");
        client.key("We accept this proposal", Keys.SPACE)
                .key("Your name", "Paula Proposed")
                .key("In which capacity do you decide?", "Managing director")
                .key("Send my decision", Keys.ENTER)
                .see("You get the contract to sign")
                .fits("keys-proposal-accepted");
        desk.open("/engagements/" + number + "/proposal")
                .see("Managing director")
                .pictures("proposal-answered");
        assertThat(accepted.accepted(number).acceptance().name()).isEqualTo("Paula Proposed");
        client.openLink(contract(number, PAULA)).fits("keys-contract");
        client.key("Your full name", "Paula Proposed")
                .key("In which capacity do you sign?", "Managing director")
                .key("I am allowed to sign", Keys.SPACE)
                .key("I have read the papers", Keys.SPACE)
                .key("Sign with binding effect", Keys.ENTER)
                .see("Thank you")
                .fits("keys-contract-signed");
        ends(number);
    }

    @Test
    void aProjectIsScopedAcceptedAndSignedWithAFinger() {
        String number = wanted("Finn Finger", FINN);
        desk.signIn("desk").small().open("/engagements/" + number + "/scope");
        desk.tap("Move package 1 down").tap("Save and finish the task");
        desk.see("the task is done");
        client.small().openLink(desk.awaitMail(FINN, "proposal"));
        client.tick("We accept this proposal")
                .type("Your name", "Finn Finger")
                .type("In which capacity do you decide?", "Owner")
                .tap("Send my decision")
                .see("You get the contract to sign");
        client.openLink(contract(number, FINN)).tap("Send me the code").see("We sent a code");
        client.type("Code of six digits", code(number))
                .type("Your full name", "Finn Finger")
                .type("In which capacity do you sign?", "Owner")
                .draw(".signature-pad canvas")
                .tick("I am allowed to sign")
                .tick("I have read the papers")
                .tap("Sign with binding effect")
                .see("We received your signature")
                .fits("finger-contract-signed");
        assertThat(Browser.machine(PORT, "manager", "manager")
                        .post(
                                "/engine-rest/task/" + task(number).getId() + "/complete",
                                "{\"variables\":{\"signs\":{\"value\":true}}}")
                        .statusCode())
                .isEqualTo(204);
        ends(number);
        assertThat(jdbc.sql("select distinct s.way from contract_signature s join contract_paper p on p.id = s.paper"
                                + " where p.engagement = ? and s.side = 'CLIENT'")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("DRAWN");
    }

    private String wanted(String name, String email) {
        UUID contact = clients.matchOrCreate(new NewContact(name, email, null, "en", null, "Proposed & Partners AG"))
                .id();
        String number = engagements.register(
                new NewEngagement("security-audit", Engagement.When.LATER, "Are we safe?", contact),
                new Actor("test", "test"));
        engagements.move(number, State.SCOPING, new Actor("test", "test"));
        engine.getRuntimeService().startProcessInstanceByKey("proposal", number);
        return number;
    }

    /** The link to what is to be signed. */
    private String contract(String number, String email) {
        engine.getRuntimeService().startProcessInstanceByKey("contract", number);
        return desk.awaitMail(email, "ready to sign");
    }

    private String code(String number) {
        desk.awaitMail(FINN, "code for signing");
        return jdbc
                .sql("select b.text from mailbox_mail b join message m on m.id = b.message_id"
                        + " where m.engagement = ? and m.template = 'signingCode'")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Its contract comes into force, and there the test leaves it. */
    private void ends(String number) {
        desk.awaitMail(email(number), "your contract is complete");
        assertThat(contracts.inForce(number)).isTrue();
        engagements.move(number, State.CANCELLED, new Actor("test", "test"));
        assertThat(admin().get("/api/doctor").body()).contains("\"healthy\":true");
    }

    private String email(String number) {
        return clients.contact(engagements.get(number).contact()).email();
    }

    private Task task(String number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }
}
