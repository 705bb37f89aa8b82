package io.engagementdesk.portal;

import io.engagementdesk.callback.LinkKey;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing links of clients to their conversations: one per contact and engagement, until it is revoked. */
@Service
@Transactional
public class ConversationLinks {

    static final String PURPOSE = "conversation";

    private final ConversationLinkRows rows;
    private final LinkKey key;
    private final Timeline timeline;
    private final Clock clock;

    ConversationLinks(ConversationLinkRows rows, LinkKey key, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The contact's link, made where he has none; only while his conversation is locked. */
    UUID standing(String engagement, UUID contact) {
        return rows.standing(engagement, contact).map(ConversationLink::id).orElseGet(() -> issue(engagement, contact));
    }

    private UUID issue(String engagement, UUID contact) {
        ConversationLink link = new ConversationLink(UUID.randomUUID(), engagement, contact, clock.instant(), null);
        rows.add(link, LinkKey.hash(key.token(PURPOSE, link.id())));
        return link.id();
    }

    @Transactional(readOnly = true)
    Optional<ConversationLink> byToken(String token) {
        return rows.byToken(LinkKey.hash(token));
    }

    /** How many links of the engagement open its conversation. */
    @Transactional(readOnly = true)
    public int standing(String engagement) {
        return rows.standing(engagement);
    }

    /** The links mailed so far open nothing any more; the next mail brings a new one. */
    public void revoke(String engagement, String login) {
        int revoked = rows.revoke(engagement, login, clock.instant());
        if (revoked > 0) {
            timeline.add(engagement, new Actor(login, "page"), "conversationLinksRevoked", String.valueOf(revoked));
        }
    }
}
