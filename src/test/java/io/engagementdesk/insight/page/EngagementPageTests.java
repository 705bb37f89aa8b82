package io.engagementdesk.insight.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.engagementdesk.DeskTest;
import io.engagementdesk.Story;
import io.engagementdesk.engagement.Engagements;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** what staff see of an engagement. */
class EngagementPageTests extends DeskTest {

    @Autowired
    private Engagements engagements;

    @Test
    void itSaysWhoHasTheBallAndWhereTheMoneyIs() throws Exception {
        Document page = page(story().registered("expert-call", "now").paid(Story.GOOD_CARD), null);
        assertThat(page.select("#ball + p").text()).isEqualTo("desk – Analyse needs");
        assertThat(page.select("#money").text()).contains("EUR 50.00", "Deposit paid");
        assertThat(page.select("#models svg")).isNotEmpty();
    }

    @Test
    void timesAreThoseOfTheReader() throws Exception {
        Story story = story().registered("expert-call", "now");
        Instant registered = engagements.get(story.number()).registeredAt();
        assertThat(page(story, "America/New_York").text()).contains(written(registered, "America/New_York"));
        assertThat(page(story, null).text()).contains(written(registered, "Europe/Berlin"));
        assertThat(page(story, "Nowhere/At_all").text()).contains(written(registered, "Europe/Berlin"));
    }

    private Document page(Story story, String zone) throws Exception {
        var request = get("/engagements/" + story.number()).with(user("manager").roles("MANAGER"));
        if (zone != null) {
            request.cookie(new Cookie("zone", zone));
        }
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }

    private static String written(Instant moment, String zone) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).format(moment.atZone(ZoneId.of(zone)));
    }
}
