package io.engagementdesk.delivery.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that was ordered.
 *
 * @param orderedBy login
 */
record Change(UUID id, String engagement, String reason, String orderedBy, Instant orderedAt, State state) {

    /** Where it stands. */
    enum State {
        OPEN,
        APPLIED,
        DROPPED
    }
}
