package io.engagementdesk.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** people of the practice hear of tasks by mail as they choose, and of none unless they choose. */
class SettingsTests extends DeskTest {

    private static final String DORA = "desk@practice.example";

    @AfterEach
    void nobodyListens() {
        jdbc.sql("update staff_preference set tasks = 'NONE', digest_due = null")
                .update();
        choose("desk", Map.of("tasks", "NONE"));
    }

    @Test
    void whoChoosesNothingHearsOfNothing() {
        Story story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        assertThat(about(story)).isEmpty();
    }

    @Test
    void eachNewTaskOfHerGroupsIsToldOnceWithALinkToIt() {
        choose("desk", Map.of("tasks", "EACH", "language", "de"));
        choose("finance", Map.of("tasks", "EACH"));
        Story story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        String task = journey.task(story.number(), "analyseNeeds").getId();
        assertThat(about(story)).singleElement().satisfies(mail -> {
            assertThat(mail.get("recipient")).isEqualTo(DORA);
            assertThat(mail.get("subject")).isEqualTo("Neue Aufgabe: Analyse needs " + story.number());
            assertThat(mail.get("text").toString())
                    .contains("Guten Tag Dora Desk,", "#/?task=" + task, "/settings")
                    .doesNotContain("Cleo", story.email());
            assertThat(Jsoup.parse(mail.get("html").toString())
                            .select("a[href$=/settings], a.button[href$=" + task + "]"))
                    .hasSize(2);
        });
    }

    @Test
    void aMailWaitsUntilItIsNoLongerQuietAndTheTaskStillFree() {
        int now = clock().instant().atZone(ZoneId.of("UTC")).getHour();
        choose("desk", Map.of("tasks", "EACH", "quietFrom", "" + now, "quietUntil", "" + (now + 1) % 24));
        Story taken = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        Story free = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = 'manager' where ID_ = ?")
                .param(journey.task(taken.number(), "analyseNeeds").getId())
                .update();
        assertThat(about(free)).isEmpty();
        journey.advance(Duration.ofHours(1));
        assertThat(about(free)).hasSize(1);
        assertThat(about(taken)).isEmpty();
    }

    @Test
    void oneMailADayTellsAllThatWaits() {
        Story story = story().registered("expert-call", "now").paid(Story.GOOD_CARD);
        String task = journey.task(story.number(), "analyseNeeds").getId();
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?")
                .params(java.sql.Timestamp.valueOf("2001-01-01 12:00:00"), task)
                .update();
        int next = (clock().instant().atZone(ZoneId.of("UTC")).getHour() + 1) % 24;
        choose("desk", Map.of("tasks", "DIGEST", "digestHour", "" + (next + 1) % 24));
        choose(
                "desk",
                Map.of("tasks", "DIGEST", "digestHour", "" + next)); // the job of the first choice finds nothing to do
        long before = digests();
        journey.advance(Duration.ofHours(2));
        assertThat(digests() - before).isEqualTo(1);
        assertThat(newestDigest()).contains(story.number(), "#/?task=" + task, "/settings");
        assertThat(jdbc.sql("select count(*) from ACT_RU_JOB where HANDLER_TYPE_ = ? and DUEDATE_ > ?")
                        .params(DigestJob.NAME, java.sql.Timestamp.from(clock().instant()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thePageShowsWhatWasChosen() throws Exception {
        assertThat(choose("anna", Map.of("tasks", "NONE", "language", "de", "quietFrom", "20", "quietUntil", "7"))
                        .getRedirectedUrl())
                .isEqualTo("/settings?saved");
        Document page =
                Jsoup.parse(mvc.perform(get("/settings").with(user("anna").roles("PRACTITIONER")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("Ihre Einstellungen");
        assertThat(page.select("#quietFrom option[selected]").val()).isEqualTo("20");
        assertThat(page.select("#timeZone option[selected]").val()).isEqualTo("UTC");
        assertThat(page.text()).contains("anna@practice.example");
    }

    @Test
    void eachPageSpeaksOneLanguage() throws Exception {
        choose("ben", Map.of("language", "de"));
        assertThat(page("ben", "/settings"))
                .contains("lang=\"de\"", "Zum Inhalt", "Abmelden", "Ihre Einstellungen")
                .doesNotContain("Sign out", "Skip to content", ">Settings<");
        assertThat(page("ben", "/phone/hours")).contains("lang=\"de\"", "Abmelden", "Arbeitszeiten");
        assertThat(page("ben", "/engagements"))
                .contains("lang=\"en\"", "Sign out")
                .doesNotContain("Abmelden");
        choose("ben", Map.of("language", "en"));
        assertThat(page("ben", "/settings")).contains("lang=\"en\"", "Sign out", "Your settings");
    }

    private String page(String login, String path) throws Exception {
        return mvc.perform(get(path)
                        .header("Accept-Language", "en")
                        .with(user(login).roles("PRACTITIONER")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whatCannotBeIsRefused() {
        for (Map<String, String> wrong : List.of(
                Map.of("language", "fr"),
                Map.of("timeZone", "Mars"),
                Map.of("digestHour", "24"),
                Map.of("tasks", "ALL"))) {
            assertThat(choose("anna", wrong).getStatus()).as("%s", wrong).isBetween(400, 422);
        }
    }

    private MockHttpServletResponse choose(String login, Map<String, String> said) {
        Map<String, String> form =
                new HashMap<>(Map.of("language", "en", "timeZone", "UTC", "tasks", "NONE", "digestHour", "8"));
        form.put("quietFrom", "");
        form.put("quietUntil", "");
        form.putAll(said);
        var request = post("/settings").with(user(login).roles("DESK")).with(csrf());
        form.forEach(request::param);
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private List<Map<String, Object>> about(Story story) {
        return jdbc.sql("select b.recipient, b.subject, b.text, b.html from mailbox_mail b join message m"
                        + " on m.id = b.message_id where m.engagement = ? and m.staff is not null")
                .param(story.number())
                .query()
                .listOfRows();
    }

    private long digests() {
        return jdbc.sql("select count(*) from message where template = 'taskDigest'")
                .query(Long.class)
                .single();
    }

    private String newestDigest() {
        return jdbc.sql("select b.text from mailbox_mail b join message m on m.id = b.message_id"
                        + " where m.template = 'taskDigest' order by m.queued_at desc fetch first 1 rows only")
                .query(String.class)
                .single();
    }
}
