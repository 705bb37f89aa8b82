package io.engagementdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.engagementdesk.Story;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What people and programs send that is no message: each gets a clear answer, and what was written stays. */
class ConversationInputTests extends ConversationTest {

    private Story story;
    private String talk;

    @BeforeEach
    void aConversation() {
        story = story().registered("expert-call", "now");
        talk = story.link() + "/conversation";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "a\0b", "\ud800 alone"})
    void whatIsNoTextIsRefused(String text) {
        MockHttpServletResponse refused = says(talk, text);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select("#text-error").text()).isNotBlank();
        assertThat(answers("desk", story.number(), text).getStatus()).isEqualTo(422);
        assertThat(written(story)).isEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedAndNotLost() {
        String book = "x".repeat(100_000);
        MockHttpServletResponse refused = says(talk, book);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select("#text").text()).hasSize(100_000);
        assertThat(page(refused).select("#text-error").text()).contains("10,000");
        assertThat(answers("desk", story.number(), book).getStatus()).isEqualTo(422);
        assertThat(written(story)).isEmpty();
        assertThat(says(talk, "x".repeat(10_000)).getStatus()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><b>bold</b>",
                "${7*7} #{7*7} {{7*7}} *{engagement}",
                "'; drop table conversation_entry; --",
                "=cmd|'/c calc'!A1",
                "right-to-left \u202e override, zero\u200bwidth, \ud83d\ude00",
                "Subject: x\r\nBcc: all@example.com"
            })
    void everythingElseStaysTheTextItIs(String text) {
        assertThat(says(talk, text).getStatus()).isEqualTo(303);
        assertThat(written(story)).containsExactly(text.replace("\r\n", "\n"));
        Document client = page(doors.look(talk));
        assertThat(client.select(".words").first().wholeText()).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(client.select(".words").attr("dir")).isEqualTo("auto");
        assertThat(client.select(".words *, script")).isEmpty();
        assertThat(sees("manager", story.number())
                        .select("#conversation .words")
                        .first()
                        .wholeText())
                .isEqualTo(text.replace("\r\n", "\n"));
    }

    @Test
    void theSameFormSentTwiceWritesOnce() {
        Map<String, String> form =
                Map.of("text", "Once", "once", UUID.randomUUID().toString());
        assertThat(doors.submit(talk, form).getStatus()).isEqualTo(303);
        assertThat(doors.submit(talk, form).getStatus()).isEqualTo(303);
        doors.submit(talk, Map.of("text", "Without a mark", "once", "nonsense"));
        assertThat(written(story)).containsExactly("Once", "Without a mark");
    }

    @Test
    void whoWritesWithoutPauseWaits() {
        for (int entry = 0; entry < Haste.A_MINUTE; entry++) {
            says(talk, "Hurry " + entry);
        }
        MockHttpServletResponse refused = says(talk, "One more");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        assertThat(page(refused).select("#text").text()).isEqualTo("One more");
        assertThat(written(story)).hasSize(Haste.A_MINUTE);
    }

    @Test
    void lookingChangesNothingAndIsNotRemembered() {
        answers("desk", story.number(), "Read me");
        for (String link : new String[] {talk, story.link()}) {
            MockHttpServletResponse looked = doors.look(link + "?text=x&upTo=1");
            assertThat(looked.getStatus()).isEqualTo(200);
            assertThat(looked.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(looked.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(looked.getHeader("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(page(looked).text()).contains("Read 1 new message").doesNotContain("Read me");
        }
        for (String nonsense : new String[] {"", "-1", "many", "99999999999"}) {
            doors.submit(talk + "/seen", Map.of("upTo", nonsense));
        }
        assertThat(page(doors.look(talk)).text()).doesNotContain("Read me");
        assertThat(written(story)).containsExactly("Read me");
    }

    @Test
    void strangersForeignSitesAndWhoDoesNotSeeTheEngagementAreRefused() {
        assertThat(doors.look("/c/nonsense/conversation").getStatus()).isIn(404, 429);
        assertThat(says("/c/nonsense/conversation", "Hello").getStatus()).isIn(404, 429);
        assertThat(perform(post(talk).header("Sec-Fetch-Site", "cross-site").param("text", "Hello"))
                        .getStatus())
                .isEqualTo(403);
        String staff = "/engagements/" + story.number() + "/conversation";
        assertThat(perform(post(staff).with(user("desk").roles("DESK")).param("text", "No token"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answers("analyst", story.number(), "Not mine").getStatus()).isEqualTo(403);
        assertThat(answers("anna", "practitioner", story.number(), "Not mine").getStatus())
                .isEqualTo(404);
        assertThat(answers("desk", "E-1999-000001", "Nobody").getStatus()).isEqualTo(404);
        assertThat(written(story)).isEmpty();
    }
}
