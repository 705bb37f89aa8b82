package io.engagementdesk.portal;

import java.time.Instant;
import java.util.UUID;

/**
 * A client's standing way into the conversation of an engagement.
 *
 * @param revokedAt null while it stands
 */
record ConversationLink(UUID id, String engagement, UUID contact, Instant issuedAt, Instant revokedAt) {

    boolean isRevoked() {
        return revokedAt != null;
    }
}
