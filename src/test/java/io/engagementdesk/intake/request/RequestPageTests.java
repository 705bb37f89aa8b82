package io.engagementdesk.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.web.Browser;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** R-101: the practice's web page. */
class RequestPageTests extends DeskTest {

    @Autowired
    private LinkKey key;

    private final String email = Cast.fresh("webb") + "@client.example";

    @Test
    void aRequestBecomesAnEngagementOnceItIsConfirmed() throws Exception {
        assertThat(submit("How?").getRedirectedUrl()).isEqualTo("/request/sent?lang=en");
        assertThat(engagements()).isZero();
        assertThat(jdbc.sql("select count(*) from message where template = 'confirmRequest' and recipient = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String confirm = "/request/confirm/" + token();
        assertThat(get(confirm).getStatus()).isEqualTo(200);
        assertThat(engagements()).isZero();
        assertThat(post(confirm).getStatus()).isEqualTo(302);
        assertThat(post(confirm).getStatus()).isEqualTo(302);
        assertThat(engagements()).isEqualTo(1);
        MockHttpServletResponse receipt = get(confirm);
        assertThat(receipt.getContentAsString()).contains("E-");
        assertThat(receipt.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(receipt.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void everyPageCanBeReadInTheOtherLanguage() throws Exception {
        submit("How?");
        for (String path : new String[] {"/request", "/request/sent", "/request/confirm/" + token()}) {
            Document german = Jsoup.parse(get(path + "?lang=de").getContentAsString());
            assertThat(german.select("html").attr("lang")).as(path).isEqualTo("de");
            assertThat(german.select("nav.languages a[hreflang=en]").attr("href"))
                    .isEqualTo("?lang=en");
        }
        assertThat(get("/request/confirm/" + token()).getContentAsString()).contains("lang=\"de\"");
        assertThat(get("/request?lang=de").getContentAsString()).contains("action=\"/request?lang=de\"");
    }

    @Test
    void whoAsksSaysHowAndWhereHeIsReachedAndItHoldsOnceTheAddressIsHis() throws Exception {
        assertThat(ask("", "SMS").getStatus()).isEqualTo(422);
        assertThat(ask("+49 30 1234567", "FAX").getStatus()).isEqualTo(422);
        assertThat(ask("+49 30 1234567", "SMS").getStatus()).isEqualTo(302);
        assertThat(contact()).isEqualTo("EMAIL");
        post("/request/confirm/" + token());
        assertThat(contact()).isEqualTo("SMS");
        assertThat(jdbc.sql("select time_zone from contact where email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .isEqualTo("Asia/Tokyo");
    }

    private String contact() {
        return jdbc.sql("select channel from contact where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse ask(String phone, String channel) throws Exception {
        return mvc.perform(from(MockMvcRequestBuilders.post("/request"))
                        .cookie(new Cookie("zone", "Asia/Tokyo"))
                        .param("name", "Webb")
                        .param("email", email)
                        .param("phone", phone)
                        .param("channel", channel)
                        .param("language", "de")
                        .param("service", "expert-call")
                        .param("when", "later")
                        .param("question", "When?"))
                .andReturn()
                .getResponse();
    }

    @Test
    void anExpiredLinkOrdersNothing() throws Exception {
        submit("How?");
        String confirm = "/request/confirm/" + token();
        clock().setOffset(clock().offset().plus(Duration.ofHours(24)));
        assertThat(get(confirm).getStatus()).isEqualTo(410);
        assertThat(post(confirm).getStatus()).isEqualTo(410);
        assertThat(engagements()).isZero();
    }

    @Test
    void anUnknownLinkIsNotFound() throws Exception {
        assertThat(get("/request/confirm/" + "x".repeat(43)).getStatus()).isEqualTo(404);
        assertThat(post("/request/confirm/" + "x".repeat(43)).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsShownAtItsField() throws Exception {
        MockHttpServletResponse page = mvc.perform(from(MockMvcRequestBuilders.post("/request"))
                        .param("name", "<b>Ada")
                        .param("email", email.replace('@', ' '))
                        .param("when", "now"))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("id=\"email-error\"", "id=\"service-error\"", "id=\"question-error\"", "&lt;b&gt;Ada")
                .doesNotContain("<b>Ada");
    }

    @Test
    void anAddressIsNotFloodedWithMails() throws Exception {
        for (int sent = 0; sent < RequestRate.TO_ONE_ADDRESS; sent++) {
            assertThat(submit("Again " + sent).getStatus()).isEqualTo(302);
        }
        MockHttpServletResponse refused = submit("Once more");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void aFormThatWasOpenTooLongOrdersNothingAndIsShownAgainWithWhatWasTyped() {
        String typed = "name=Webb&question=Why+%3Cb%3E%3F&email=" + email.replace("@", "%40");
        var refused = Browser.anonymous(port)
                .send(
                        "POST",
                        "/request?lang=de",
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        typed,
                        "Accept",
                        "text/html");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("noch einmal ab", "value=\"Webb\"", "value=\"" + email + "\"", "Why &lt;b&gt;?", "_csrf");
        assertThat(jdbc.sql("select count(*) from web_request where email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void partsWithoutABoundaryAreRefused() {
        var refused = Browser.anonymous(port).send("POST", "/request", "multipart/form-data", "{}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("boundary");
    }

    @Test
    void aFormFromAnotherSiteIsToldWhyAndWhatToDoInTheReadersLanguage() {
        var refused = Browser.anonymous(port)
                .send(
                        "POST",
                        "/c/" + "x".repeat(43) + "?lang=de",
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        "a=b",
                        "Accept",
                        "text/html",
                        "Sec-Fetch-Site",
                        "cross-site");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("lang=\"de\"", "Es wurde nichts geändert", "Link in Ihrer E-Mail");
    }

    private MockHttpServletResponse submit(String question) throws Exception {
        return mvc.perform(from(MockMvcRequestBuilders.post("/request"))
                        .param("name", "Webb")
                        .param("email", email)
                        .param("phone", "")
                        .param("language", "de")
                        .param("service", "expert-call")
                        .param("when", "now")
                        .param("question", question))
                .andReturn()
                .getResponse();
    }

    private String token() {
        return key.token(
                ConfirmAddress.PURPOSE,
                jdbc.sql("select id from web_request where email = ?")
                        .param(email)
                        .query(UUID.class)
                        .single());
    }

    private long engagements() {
        return jdbc.sql("select count(*) from engagement e join contact c on c.id = e.contact where c.email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String path) throws Exception {
        return mvc.perform(from(MockMvcRequestBuilders.post(path))).andReturn().getResponse();
    }

    /** Each test from a place of its own, so that they do not use up each other's share. */
    private MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        return request.with(SecurityMockMvcRequestPostProcessors.csrf()).with(place -> {
            place.setRemoteAddr(email);
            return place;
        });
    }
}
