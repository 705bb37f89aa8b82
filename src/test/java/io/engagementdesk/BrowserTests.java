package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.NewContact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Engagements.NewEngagement;
import io.engagementdesk.engagement.State;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.web.Browser;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One whole engagement as people do it: Tasklist, mailbox, client's link, checkout, telephone. Its jobs run by themselves;
 * pictures of the pages are in target/pictures.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1")
@ExtendWith(EngineOfTheTest.class)
class BrowserTests {

    private static final int PORT = freePort();
    private static final String CLIENT_NAME = "Bruno Browser";
    private static final String CLIENT = "browser@client.example";
    private static final String PHONE = "+49301234999";
    private static final String TYPIST = "typist@client.example";
    private static final String PROPOSED = "paula@proposed.example";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobExecutor jobs;

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

    private Person desk;
    private Person anna;
    private Person client;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("desk.base-url", () -> "http://127.0.0.1:" + PORT);
    }

    @BeforeEach
    void openBrowsers() {
        Chromium.expect();
        jobs.start();
        desk = new Person(PORT);
        anna = new Person(PORT);
        client = new Person(PORT);
    }

    /** Also ends the jobs: the engine's clock is static, and the next test's. */
    @AfterEach
    void closeBrowsers() {
        jobs.shutdown();
        Stream.of(desk, anna, client).filter(Objects::nonNull).forEach(Person::leave);
    }

    @Test
    void anEngagementIsSoldDeliveredAndPaidInTheBrowser() {
        jdbc.sql("update practitioner set available_until = null where login <> 'anna'")
                .update();
        anna.signIn("anna").open("/phone");
        desk.open("/").picture("landing").open("/login").picture("login").signIn("desk");
        register();
        pay();
        analyse("Now");
        talk();
        receive();
        assertThat(admin().get("/api/doctor").body()).contains("\"healthy\":true");
    }

    @Test
    void aKeyboardAndASmallTelephoneWithoutScriptAreEnough() {
        client.makeDo();
        ask();
        client.openLink(desk.awaitMail(TYPIST, "deposit")).fits("keys-deposit");
        client.key("Pay €50.00 now", Keys.ENTER).see("Pay by card");
        client.key("Pay €50.00", Keys.ENTER).see("your payment has arrived");
        analyse("Later, by appointment");
        client.openLink(desk.awaitMail(TYPIST, "pick a time")).fits("keys-times");
        client.key("with ", Keys.ENTER).see("Book this time?").fits("keys-confirm");
        client.key("Choose another time", Keys.ENTER).see("We suggest");
        client.key("with ", Keys.SPACE).see("Book this time?");
        client.key("Book this time", Keys.ENTER).see("Your appointment is booked");
        client.openLink(desk.awaitMail(TYPIST, "your appointment on")).fits("keys-appointment");
        client.key("Move it", Keys.ENTER).see("Pick another time");
        client.key("with ", Keys.ENTER).see("We hold this time");
        client.key("Move my appointment", Keys.ENTER).see("Your appointment is booked");
        assertThat(admin().get("/api/doctor").body()).contains("\"healthy\":true");
    }

    @Test
    void aProposalIsReadAndAcceptedOnASmallTelephoneWithoutScript() {
        String number = proposed();
        desk.signIn("manager").open("/engagements/" + number + "/proposal").pictures("proposal-staff");
        desk.open("/engagements/" + number + "/spoken-approval").pictures("spoken-approval");
        String link = desk.awaitMail(PROPOSED, "proposal");
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
        engagements.move(number, State.CANCELLED, new Actor("test", "test"));
    }

    private String proposed() {
        UUID contact = clients.matchOrCreate(
                        new NewContact("Paula Proposed", PROPOSED, null, "en", null, "Proposed & Partners AG"))
                .id();
        String number = engagements.register(
                new NewEngagement("security-audit", Engagement.When.LATER, "Are we safe?", contact),
                new Actor("test", "test"));
        scopes.keep(ScopeDraft.first().urgent().discounted("5").of(number));
        engine.getRuntimeService().startProcessInstanceByKey("proposal", number);
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId());
        return number;
    }

    private void ask() {
        client.open("/request")
                .key("Your name", "Terry Typist")
                .key("E-mail address", TYPIST)
                .key("What do you need?", "Expert")
                .key("As soon as possible", Keys.ARROW_DOWN)
                .key("Your question", "Does Tab lead everywhere?")
                .key("Send the request", Keys.ENTER)
                .see("mailbox");
        client.openLink(desk.signIn("desk").awaitMail(TYPIST, "confirm"))
                .key("Confirm the request", Keys.ENTER)
                .see("Thank you");
    }

    private void register() {
        desk.openTasklist()
                .open("/camunda/app/tasklist/default/#/?processStart=engagement")
                .type("Caller's name", CLIENT_NAME)
                .type("E-mail address", CLIENT)
                .type("Phone number", PHONE)
                .choose("Service", "Expert call")
                .type("What is the question?", "How do I drive a browser?")
                .picture("tasklist-start")
                .press("Start")
                .see("started");
    }

    private void pay() {
        String link = desk.awaitMail(CLIENT, "deposit");
        client.openLink(link).pictures("client-page").submit();
        client.pictures("checkout").submit().see("Thank you").pictures("client-paid");
    }

    private void analyse(String wanted) {
        desk.openTask("Analyse needs")
                .press("Claim")
                .tick(wanted)
                .type("What is needed?", "To drive a browser")
                .tick("It is one clear question")
                .picture("tasklist-analyse-needs")
                .press("Complete");
    }

    private void talk() {
        anna.shows("#accept").pictures("phone-rings").click("#accept");
        client.open("/phone/caller?number=" + PHONE.replace("+", "%2B"))
                .shows("#answer")
                .pictures("caller-rings")
                .click("#answer")
                .see("Connected");
        anna.see("You are talking").pictures("phone-talking");
        admin().post("/api/demo/clock", "{\"advance\":\"PT20M\"}");
        anna.click("#done").see("No call now");
    }

    private void receive() {
        desk.awaitMail(CLIENT, "receipt");
        desk.pictures("receipt").click("a[href$='/html']").pictures("receipt-as-seen");
        desk.open("/engagements")
                .pictures("engagements")
                .follow("E-")
                .shows("#money")
                .see("Fulfilled");
        desk.picture("engagement");
    }

    private static Browser admin() {
        return Browser.machine(PORT, "admin", "admin");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
