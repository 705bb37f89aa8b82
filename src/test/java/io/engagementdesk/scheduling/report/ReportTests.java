package io.engagementdesk.scheduling.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.Payments;
import io.engagementdesk.process.Logins;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** after a call the practitioner says how it went, and may only lower what was measured. */
class ReportTests extends DeskTest {

    @Autowired
    private Payments payments;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Logins logins;

    private String practitioner;

    @Test
    void r124FewerMinutesReportedAtTheEndAreAllThatIsCharged() throws Exception {
        Story story = talking();
        assertThat(look(story, practitioner).getContentAsString())
                .contains("value=\"20\"", "max=\"20\"", "still goes on");
        assertThat(post(story, said("DONE", "12", "searched for my glasses")).getRedirectedUrl())
                .isEqualTo("/phone/today");
        journey.settle();
        assertThat(payments.price(story.number())).hasValueSatisfying(price -> {
            assertThat(price.secondsTogether()).isEqualTo(1200);
            assertThat(price.minutes()).isEqualTo(15);
            assertThat(price.gross()).hasToString("EUR 53.55");
            assertThat(price.explanation()).contains("lowered by the practitioner to 15 min: 15 min × EUR 3.00");
        });
        assertThat(story.open()).containsExactly("giveFeedback");
        assertThat(entries(story, "minutesLowered")).containsExactly("12 of 20 min: searched for my glasses");
        assertThat(receipt(story)).contains("fewer are charged");
    }

    @Test
    void moreMinutesThanWereMeasuredAreRefusedAndTheCallGoesOn() throws Exception {
        Story story = talking();
        MockHttpServletResponse refused = post(story, said("DONE", "21", "was so good"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Only 20 min were measured", "was so good");
        assertThat(post(story, said("DONE", "19", "")).getContentAsString()).contains("Say why fewer");
        assertThat(post(story, said("NEEDS_MORE", "20", "")).getContentAsString())
                .contains("Say what is left to do");
        assertThat(post(story, said("FINE", "many", "")).getStatus()).isEqualTo(422);
        assertThat(story.call().path("state").asText()).isEqualTo("CONNECTED");
        assertThat(reports(story)).isZero();
        story.hungUp("practitioner");
    }

    @Test
    void whatIsLoweredAfterThePriceIsFinancesMatter() throws Exception {
        Story story = talking().hungUp("client");
        post(story, said("DONE", "12", "was late"));
        journey.settle();
        assertThat(payments.price(story.number()).orElseThrow().gross()).hasToString("EUR 71.40");
        assertThat(story.open()).containsExactlyInAnyOrder("giveFeedback", "resolvePayment");
        assertThat(matters(story)).singleElement().asString().contains("12 of 20 min: was late", "give EUR 17.85 back");
    }

    @Test
    void whatIsLeftToDoIsATaskOfTheDeskOnce() throws Exception {
        Story story = talking();
        Map<String, String> said = said("NEEDS_MORE", "20", "");
        said.put("openEnd", "wants a security audit");
        post(story, said);
        assertThat(post(story, said).getRedirectedUrl()).isEqualTo("/phone/today");
        journey.settle();
        assertThat(story.open()).containsExactlyInAnyOrder("giveFeedback", "arrangeMore");
        assertThat(matters(story)).singleElement().asString().contains("the client needs more: wants a security audit");
        assertThat(look(story, practitioner).getContentAsString())
                .contains("You have said so", "wants a security audit")
                .doesNotContain("<textarea");
        story.done("desk", "arrangeMore", Map.of("outcome", "ARRANGED", "resolution", "offer follows"));
        assertThat(flows.of(story.number())).contains("reason_moreNeeded", "arrangeMore_to_resolved");
    }

    @Test
    void theClientReadsOnlyTheNoteThatIsForHim() throws Exception {
        Story story = talking();
        Map<String, String> said = said("NOT_DONE", "20", "");
        said.putAll(Map.of(
                "openEnd", "he lost his password", "clientNote", "Use {link} & <b>42</b>", "internalNote", "grumpy"));
        post(story, said);
        journey.settle();
        String mails =
                doors.read("admin", "/api/demo/mails?to=" + story.email()).toString();
        assertThat(mails)
                .contains("A note from " + practitioner, "Use {link} &")
                .doesNotContain("grumpy");
        assertThat(entries(story, "internalNote")).containsExactly("grumpy");
        assertThat(entries(story, "noteForClient")).containsExactly("Use {link} & <b>42</b>");
        assertThat(entries(story, "reported")).containsExactly("not done: he lost his password");
    }

    @Test
    void nobodyElseSeesOrWritesAReport() throws Exception {
        Story story = talking();
        String other = somebody("advisory");
        assertThat(look(story, other).getStatus()).isEqualTo(403);
        assertThat(look(story, "desk").getStatus()).isEqualTo(403);
        assertThat(send(
                                MockMvcRequestBuilders.post(path(story))
                                        .param("outcome", "DONE")
                                        .param("minutes", "0"),
                                other)
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(MockMvcRequestBuilders.get("/phone/calls/00000000-0000-0000-0000-000000000000/report"), other)
                        .getStatus())
                .isEqualTo(404);
        assertThat(reports(story)).isZero();
        story.hungUp("client");
    }

    @Test
    void aCallThatGoesOnIsOnHisDayWithItsClientsStory() throws Exception {
        Story story = talking();
        assertThat(send(MockMvcRequestBuilders.get("/phone/today"), practitioner)
                        .getContentAsString())
                .contains("goes on", "Cleo Client", "to know how", path(story))
                .contains("20:00 min together");
        story.hungUp("practitioner");
        assertThat(send(MockMvcRequestBuilders.get("/phone/today"), practitioner)
                        .getContentAsString())
                .contains("Say how it went", path(story))
                .doesNotContain("goes on", "to know how");
    }

    /** A call of twenty minutes that goes on. */
    private Story talking() {
        String line = Cast.fresh("line");
        practitioner = somebody(line);
        Story story = story().registered("expert-call", "now")
                .paid(Story.GOOD_CARD)
                .analysed(Map.of("skill", line))
                .answered();
        journey.advance(Duration.ofMinutes(20));
        return story;
    }

    private String somebody(String skill) {
        String login = cast.practitioner(skill, 1, "en");
        logins.ensure(login, "Some", "Body", login, "practitioner");
        return login;
    }

    private static Map<String, String> said(String outcome, String minutes, String reason) {
        return new HashMap<>(Map.of("outcome", outcome, "minutes", minutes, "reason", reason));
    }

    private static String path(Story story) {
        return "/phone/calls/" + story.call().path("callId").asText() + "/report";
    }

    private MockHttpServletResponse look(Story story, String login) throws Exception {
        return send(MockMvcRequestBuilders.get(path(story)), login);
    }

    private MockHttpServletResponse post(Story story, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = MockMvcRequestBuilders.post(path(story));
        fields.forEach(form::param);
        return send(form, practitioner);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String login) throws Exception {
        String role = login.equals("desk") ? "DESK" : "PRACTITIONER";
        return mvc.perform(request.with(
                                SecurityMockMvcRequestPostProcessors.user(login).roles(role))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
    }

    private List<String> entries(Story story, String what) {
        return timeline.of(story.number()).stream()
                .filter(entry -> entry.what().equals(what))
                .map(Timeline.Entry::detail)
                .toList();
    }

    private List<String> matters(Story story) {
        return jdbc.sql("select detail from follow_up where engagement = ?")
                .param(story.number())
                .query(String.class)
                .list();
    }

    private int reports(Story story) {
        return jdbc.sql("select count(*) from call_report where engagement = ?")
                .param(story.number())
                .query(Integer.class)
                .single();
    }

    private String receipt(Story story) {
        byte[] page = jdbc.sql(
                        "select content from document where engagement = ? and kind = 'receipt' and media_type like 'text/html%'")
                .param(story.number())
                .query(byte[].class)
                .single();
        return new String(page, StandardCharsets.UTF_8);
    }
}
