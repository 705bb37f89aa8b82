package io.engagementdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.mock.web.MockHttpServletResponse;

/** One engagement from its first request on, told through the doors that people use. */
public final class Story {

    public static final String GOOD_CARD = "4242424242424242";

    private final Doors doors;
    private final Journey journey;
    private String email = Cast.fresh("client") + "@client.example";
    private String language = "en";
    private String phone;
    private String organisation;
    private String number;

    Story(Doors doors, Journey journey) {
        this.doors = doors;
        this.journey = journey;
    }

    public String number() {
        return number;
    }

    public String email() {
        return email;
    }

    public List<String> open() {
        return journey.open(number);
    }

    /** The client's telephone has this number. */
    public Story reachedAt(String number) {
        phone = number;
        return this;
    }

    /** The client reads this language. */
    public Story speaking(String tag) {
        language = tag;
        return this;
    }

    /** The client works for this company, which nobody knows yet; others with addresses like his do too. */
    public Story of(String company) {
        organisation = company;
        email = "cleo@" + Cast.fresh("company") + ".example";
        return this;
    }

    /** The desk registers what the client wants. */
    public Story registered(String service, String when) {
        Map<String, Object> contact =
                new HashMap<>(Map.of("name", "Cleo Client", "email", email, "language", language));
        Optional.ofNullable(phone).ifPresent(number -> contact.put("phone", number));
        Map<String, Object> wanted = new HashMap<>(
                Map.of("contact", contact, "service", service, "when", when, "question", "How is it done?"));
        Optional.ofNullable(organisation).ifPresent(company -> wanted.put("organisation", company));
        number = doors.write("desk", "/api/engagements", wanted).path("number").asText();
        journey.settle();
        return this;
    }

    /** The client opens the newest link he was mailed and pays. */
    public Story paid(String card) {
        doors.submit(checkout(), Map.of("number", card));
        journey.settle();
        return this;
    }

    /** The path of the provider's page to which the newest link leads. */
    public String checkout() {
        MockHttpServletResponse checkout = doors.submit(link(), Map.of());
        assertThat(checkout.getStatus()).isEqualTo(303);
        return path(checkout.getRedirectedUrl());
    }

    /** The desk finds out what it takes; what is not said is a clear question, now. */
    public Story analysed(Map<String, Object> answers) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("need", "to know how", "wanted", "NOW", "clearQuestion", true));
        fields.putAll(answers);
        return done("desk", "analyseNeeds", fields);
    }

    public Story done(String login, String task, Map<String, Object> fields) {
        journey.complete(login, number, task, fields);
        return this;
    }

    /** The client submits the page to which the newest link leads. */
    public Story answered(Map<String, String> fields) {
        assertThat(doors.submit(link(), fields).getStatus()).isEqualTo(303);
        journey.settle();
        return this;
    }

    /** The path of the newest link in the client's mailbox. */
    public String link() {
        JsonNode mails = doors.read("admin", "/api/demo/mails?to=" + email);
        return StreamSupport.stream(mails.spliterator(), false)
                .flatMap(mail -> StreamSupport.stream(mail.path("links").spliterator(), false))
                .map(link -> path(link.asText()))
                .filter(link -> link.startsWith("/c/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link was mailed to " + email + ": " + mails));
    }

    /** The newest call about it. */
    public JsonNode call() {
        return doors.read("desk", "/api/calls?engagement=" + number).path(0);
    }

    public String ringing() {
        return call().path("practitioner").asText();
    }

    public Story answered() {
        report("answer", Map.of("party", "practitioner"));
        report("answer", Map.of("party", "client"));
        return this;
    }

    public Story hungUp(String party) {
        report("hangup", Map.of("party", party));
        journey.settle();
        return this;
    }

    public MockHttpServletResponse report(String what, Map<String, Object> said) {
        return doors.tryWrite("desk", "/api/calls/" + call().path("callId").asText() + "/" + what, said);
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }
}
