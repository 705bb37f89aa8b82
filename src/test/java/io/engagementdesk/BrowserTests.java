package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.web.Browser;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobExecutor jobs;

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
        analyse();
        talk();
        receive();
        assertThat(admin().get("/api/doctor").body()).contains("\"healthy\":true");
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

    private void analyse() {
        desk.openTask("Analyse needs")
                .press("Claim")
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
