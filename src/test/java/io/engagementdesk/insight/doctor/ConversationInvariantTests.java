package io.engagementdesk.insight.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each invariant of conversations broken by hand in the tables is found. */
class ConversationInvariantTests extends BrokenDesk {

    @Test
    void aGapInAConversationIsFound() {
        String number = story().registered("expert-call", "now").number();
        assertThat(found(number, () -> {
                    written(number, 1, null);
                    written(number, 3, null);
                }))
                .containsExactly("conversation");
    }

    @Test
    void aConversationThatDoesNotBeginWithItsFirstEntryIsFound() {
        String number = story().registered("expert-call", "now").number();
        assertThat(found(number, () -> written(number, 0, null))).containsExactly("conversation");
    }

    @Test
    void aFileOfAnotherEngagementIsFound() {
        String number = story().registered("expert-call", "now").number();
        String other = story().registered("expert-call", "now").number();
        assertThat(found(number + " 2", () -> {
                    written(number, 1, kept(number));
                    written(number, 2, kept(other));
                }))
                .containsExactly("attachment");
    }

    private UUID kept(String engagement) {
        UUID id = UUID.randomUUID();
        sql(
                "insert into document (id, engagement, kind, version, name, media_type, sha256, content, created_at)"
                        + " values (?, ?, 'attachment', 1, 'plan.pdf', 'application/pdf', ?, ?, current_timestamp)",
                id,
                engagement,
                "0".repeat(64),
                new byte[] {1});
        return id;
    }

    private void written(String engagement, int position, UUID document) {
        sql(
                "insert into conversation_entry (id, engagement, position, side, who, door, text, document, once,"
                        + " written_at) values (?, ?, ?, 'STAFF', 'manager', 'page', 'text', ?, ?, current_timestamp)",
                UUID.randomUUID(),
                engagement,
                position,
                document,
                UUID.randomUUID());
    }
}
