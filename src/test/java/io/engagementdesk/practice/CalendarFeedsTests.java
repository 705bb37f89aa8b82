package io.engagementdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarFeedsTests extends DeskTest {

    @Autowired
    private CalendarFeeds feeds;

    @Test
    void aSecretOpensOneCalendarUntilItIsRenewedOrRevoked() {
        String login = cast.practitioner("advisory", 1, "en");
        String first = feeds.make(login);
        assertThat(feeds.owner(first)).map(Practitioner::login).contains(login);

        String second = feeds.make(login);
        assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(40);
        assertThat(feeds.owner(first)).isEmpty();
        assertThat(feeds.owner(second)).isPresent();

        feeds.revoke(login);
        assertThat(feeds.owner(second)).isEmpty();
        assertThat(feeds.since(login)).isEmpty();
    }

    @Test
    void onlyItsHashIsKept() {
        String secret = feeds.make(cast.practitioner("advisory", 1, "en"));

        assertThat(jdbc.sql("select count(*) from calendar_feed where secret_hash like ?")
                        .param("%" + secret.substring(0, 20) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(feeds.owner("")).isEmpty();
    }
}
