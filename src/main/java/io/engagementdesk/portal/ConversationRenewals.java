package io.engagementdesk.portal;

import io.engagementdesk.callback.LinkState;
import io.engagementdesk.engagement.conversation.Correspondence;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a new link to the address we know, as long as the conversation is open; never to one that is asked for. */
@Service
@Transactional
class ConversationRenewals {

    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(10);

    private final ConversationNews news;
    private final Doorkeeper door;
    private final Correspondence entries;
    private final Clock clock;

    ConversationRenewals(ConversationNews news, Doorkeeper door, Correspondence entries, Clock clock) {
        this.news = news;
        this.door = door;
        this.entries = entries;
        this.clock = clock;
    }

    void renew(Visit asked) {
        entries.hold(asked.engagement());
        if (door.now(asked.engagement()) == LinkState.OPEN) {
            long slot = clock.instant().toEpochMilli() / AT_MOST_EVERY.toMillis();
            news.send("conversationLink", asked.engagement(), asked.contact().id(), "again-" + slot);
        }
    }
}
