package io.engagementdesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** by his link a client says in which language and by which way he wants to hear from us. */
class ReachedTests extends DeskTest {

    @Test
    void theClientChoosesTextsInGermanAndTheNextWordReachesHimSo() {
        Story story =
                story().reachedAt("+4930" + System.nanoTime() % 10_000_000L).registered("expert-call", "now");
        String link = story.link();
        Document page = page(doors.look(link));
        assertThat(page.select("details.reach form").attr("action")).isEqualTo(link + "/contact");
        assertThat(page.select("details.reach").text()).doesNotContain("+4930");

        MockHttpServletResponse kept = doors.submit(link + "/contact", Map.of("language", "de", "channel", "SMS"));

        assertThat(kept.getStatus()).isEqualTo(303);
        assertThat(kept.getRedirectedUrl()).isEqualTo(link + "?lang=de");
        assertThat(contact(story)).isEqualTo("de SMS");
        assertThat(story.open()).containsExactly("payDeposit");
        assertThat(page(doors.look(link)).select("html").attr("lang")).isEqualTo("de");
        journey.advance(Duration.ofHours(5));
        assertThat(jdbc.sql("select channel || ' ' || language from message where engagement = ?"
                                + " order by queued_at desc, id fetch first 1 rows only")
                        .param(story.number())
                        .query(String.class)
                        .single())
                .isEqualTo("SMS de");
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Story story = story().registered("expert-call", "now");
        String contact = story.link() + "/contact";
        for (Map<String, String> wrong : List.of(
                Map.of("language", "de", "channel", "SMS"),
                Map.of("language", "fr", "channel", "EMAIL"),
                Map.of("language", "de", "channel", "FAX"),
                Map.of("language", "de"))) {
            MockHttpServletResponse refused = doors.submit(contact, wrong);
            assertThat(refused.getStatus()).as("%s", wrong).isEqualTo(422);
            assertThat(page(refused).text()).contains("We cannot write to you in this way");
        }
        assertThat(contact(story)).isEqualTo("en EMAIL");
        assertThat(doors.submit("/c/nonsense/contact", Map.of("language", "de", "channel", "EMAIL"))
                        .getStatus())
                .isIn(404, 429);
    }

    @Test
    void lookingInAnotherLanguageIsNoChoice() {
        Story story = story().registered("expert-call", "now");
        assertThat(page(doors.look(story.link() + "?lang=de")).select("html").attr("lang"))
                .isEqualTo("de");
        assertThat(doors.look(story.link() + "/contact?language=de&channel=EMAIL")
                        .getStatus())
                .isIn(404, 405);
        assertThat(contact(story)).isEqualTo("en EMAIL");
    }

    private String contact(Story story) {
        return jdbc.sql("select language || ' ' || channel from contact where email = ?")
                .param(story.email())
                .query(String.class)
                .single();
    }

    private static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
