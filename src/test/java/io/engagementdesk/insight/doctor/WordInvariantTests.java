package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import org.junit.jupiter.api.Test;

/** a message that went astray is found. */
class WordInvariantTests extends BrokenDesk {

    @Test
    void aMessageOnItsWayWithoutItsJobIsFound() {
        String number = story().registered("expert-call", "now").number();
        String reference = jdbc.sql("select reference from message where engagement = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(found(reference, () -> sql("update message set state = 'QUEUED' where reference = ?", reference)))
                .contains("queued", "mail");
    }

    @Test
    void aDigestWithoutItsJobIsFound() {
        String login = Cast.freshLogin("reader");
        assertThat(found(
                        login,
                        () -> sql(
                                "insert into staff_preference (login, language, time_zone, tasks, digest_hour)"
                                        + " values (?, 'en', 'Europe/Berlin', 'DIGEST', 8)",
                                login)))
                .containsExactly("digest");
    }
}
