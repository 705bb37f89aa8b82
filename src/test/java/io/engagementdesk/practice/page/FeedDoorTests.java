package io.engagementdesk.practice.page;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.engagementdesk.DeskTest;
import io.engagementdesk.practice.CalendarFeeds;
import io.engagementdesk.process.Logins;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class FeedDoorTests extends DeskTest {

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private Logins logins;

    private String login;

    @BeforeEach
    void somebodyWorksHere() {
        login = cast.practitioner("advisory", 2, "en");
        logins.ensure(login, "Own", "Feed", login, "practitioner");
    }

    @Test
    void aCalendarProgramReadsItWithoutSigningIn() throws Exception {
        MockHttpServletResponse feed = read(feeds.make(login));

        assertThat(feed.getStatus()).isEqualTo(200);
        assertThat(feed.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(feed.getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("private")
                .contains("no-cache");
        assertThat(Biweekly.parse(feed.getContentAsString()).first().getRefreshInterval())
                .isNotNull();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String secret = feeds.make(login);
        String tag = read(secret).getHeader(HttpHeaders.ETAG);
        MockHttpServletResponse again =
                perform(MockMvcRequestBuilders.get("/ical/" + secret + ".ics").header(HttpHeaders.IF_NONE_MATCH, tag));

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader(HttpHeaders.ETAG)).isEqualTo(tag);
    }

    @Test
    void aRevokedSecretOpensNothing() throws Exception {
        String secret = feeds.make(login);
        feeds.revoke(login);

        assertThat(read(secret).getStatus()).isEqualTo(404);
    }

    @Test
    void whoHasLeftShowsNothingMore() throws Exception {
        String secret = feeds.make(cast.practitioner("advisory", 2, "en"));

        assertThat(read(secret).getStatus()).isEqualTo(404);
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        String place = "203.0.113." + (System.nanoTime() % 200);
        IntStream.range(0, Guesses.A_MINUTE)
                .forEach(guess -> assertThat(guess(place)).isEqualTo(404));

        assertThat(guess(place)).isEqualTo(429);
        assertThat(read(feeds.make(login)).getStatus()).isEqualTo(200);
    }

    private int guess(String place) {
        try {
            return perform(MockMvcRequestBuilders.get("/ical/guess.ics").with(request -> {
                        request.setRemoteAddr(place);
                        return request;
                    }))
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse read(String secret) throws Exception {
        return perform(MockMvcRequestBuilders.get("/ical/" + secret + ".ics"));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
