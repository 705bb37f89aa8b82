package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** One whole engagement as people do it: Tasklist, mailbox, client's link, checkout, telephone. */
class BrowserTests extends BrowserTest {

    private static final String CLIENT_NAME = "Bruno Browser";
    private static final String CLIENT = "browser@client.example";
    private static final String PHONE = "+49301234999";
    private static final String TYPIST = "typist@client.example";

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
}
