package io.engagementdesk.intake.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.Calls;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallViews;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** the web telephone. */
class PhoneTests extends DeskTest {

    @Autowired
    private Calls calls;

    @Autowired
    private CallViews views;

    @Autowired
    private Timeline timeline;

    @Autowired
    private IdentityService identity;

    private final String number = "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);

    @Test
    void aPractitionerSeesWhoRingsAndMayRefuse() throws Exception {
        String engagement = cast.engagement("expert-call", "en");
        String login = practitioner();
        String call = calls.ring(engagement, login);
        assertThat(get("/phone", login, "practitioner"))
                .contains("Cleo Client", engagement, "How?", "/phone/calls/" + call + "/accept");
        post("/phone/calls/" + call + "/refuse", login);
        assertThat(get("/phone", login, "practitioner")).doesNotContain("/accept\"");
        assertThat(views.get(UUID.fromString(call)).practitioner()).isNull();
    }

    @Test
    void anotherPractitionersCallCannotBeAccepted() throws Exception {
        String call = calls.ring(cast.engagement("expert-call", "en"), practitioner());
        post("/phone/calls/" + call + "/accept", practitioner());
        assertThat(views.get(UUID.fromString(call)).onTheLine()).isEmpty();
    }

    @Test
    void aNoteIsKeptOnTheTimeline() throws Exception {
        String engagement = cast.engagement("expert-call", "en");
        String login = practitioner();
        String call = calls.ring(engagement, login);
        mvc.perform(as(MockMvcRequestBuilders.post("/phone/calls/" + call + "/note"), login, "practitioner")
                .param("note", "Wants an offer <b>"));
        assertThat(timeline.of(engagement)).anySatisfy(entry -> {
            assertThat(entry.what()).isEqualTo("note");
            assertThat(entry.detail()).isEqualTo("Wants an offer <b>");
            assertThat(entry.who()).isEqualTo(login);
        });
    }

    @Test
    void aPractitionerComesAndGoes() throws Exception {
        String login = practitioner();
        mvc.perform(as(MockMvcRequestBuilders.post("/phone/presence"), login, "practitioner")
                .param("available", "false"));
        assertThat(get("/phone", login, "practitioner")).contains("Not available");
        mvc.perform(as(MockMvcRequestBuilders.post("/phone/presence"), login, "practitioner")
                .param("available", "true"));
        assertThat(get("/phone", login, "practitioner")).contains("Stop taking calls");
    }

    @Test
    void aPresenceEndsByItself() throws Exception {
        String login = practitioner();
        presence(login, "1");
        assertThat(get("/phone", login, "practitioner")).contains("Available until", "1 h 0 min left");
        clock().setOffset(clock().offset().plus(Duration.ofMinutes(21)));
        assertThat(get("/phone", login, "practitioner")).contains("39 min left");
        clock().setOffset(clock().offset().plus(Duration.ofMinutes(39)));
        assertThat(get("/phone", login, "practitioner"))
                .contains("Not available", "ended by itself at", "Take calls", "aria-checked=\"false\"")
                .doesNotContain("Available until");
        assertThat(presence(login, "3")).isEqualTo(400);
    }

    private int presence(String login, String hours) throws Exception {
        return mvc.perform(as(MockMvcRequestBuilders.post("/phone/presence"), login, "practitioner")
                        .param("available", "true")
                        .param("hours", hours))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void thePhoneCanBeInstalled() throws Exception {
        MockHttpServletResponse page = mvc.perform(as(MockMvcRequestBuilders.get("/phone"), "desk", "desk"))
                .andReturn()
                .getResponse();
        assertThat(page.getContentAsString())
                .contains("rel=\"manifest\" href=\"/assets/desk.webmanifest\"", "theme-color");
        assertThat(page.getHeader("Content-Security-Policy")).contains("manifest-src 'self'");
        String manifest = get("/assets/desk.webmanifest", "desk", "desk");
        assertThat(manifest).contains("\"display\": \"standalone\"", "/assets/icon-192.png");
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/assets/icon-192.png"))
                        .andReturn()
                        .getResponse()
                        .getContentType())
                .isEqualTo("image/png");
    }

    @Test
    void theDeskTakesACallThatRings() throws Exception {
        caller("/phone/caller/ring");
        UUID call = views.latestOf(number).orElseThrow().callId();
        assertThat(get("/phone", "desk", "desk")).contains(number, "/phone/calls/" + call + "/take");
        post("/phone/calls/" + call + "/take", "desk");
        assertThat(views.get(call).state()).isEqualTo(CallState.WITH_DESK);
        caller("/phone/caller/hangup");
        assertThat(views.get(call).state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void theStateChangesWithTheCall() throws Exception {
        String before = caller("/phone/caller/state");
        assertThat(caller("/phone/caller/state")).isEqualTo(before);
        caller("/phone/caller/ring");
        assertThat(caller("/phone/caller/state")).isNotEqualTo(before);
    }

    @Test
    void thePhoneSpeaksGerman() throws Exception {
        MockHttpServletResponse page = mvc.perform(
                        as(MockMvcRequestBuilders.get("/phone"), "desk", "desk").header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
        assertThat(page.getContentAsString()).contains("Telefon", "lang=\"de\"");
    }

    /** A practitioner who may also sign in. */
    private String practitioner() {
        String login = "phone" + UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into practitioner (login, name, language, level, team) values (?, ?, 'en', 2, 'test')")
                .params(login, login)
                .update();
        identity.saveUser(identity.newUser(login));
        identity.createMembership(login, "practitioner");
        return login;
    }

    private String caller(String path) throws Exception {
        MockHttpServletRequestBuilder request =
                path.endsWith("state") ? MockMvcRequestBuilders.get(path) : MockMvcRequestBuilders.post(path);
        return mvc.perform(request.param("number", number).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String get(String path, String login, String group) throws Exception {
        return mvc.perform(as(MockMvcRequestBuilders.get(path), login, group))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void post(String path, String login) throws Exception {
        mvc.perform(as(MockMvcRequestBuilders.post(path), login, login.equals("desk") ? "desk" : "practitioner"));
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String login, String group) {
        return request.with(SecurityMockMvcRequestPostProcessors.user(login)
                        .roles(group.toUpperCase(java.util.Locale.ROOT)))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}
