package io.engagementdesk.engagement;

import java.time.Instant;
import java.util.UUID;

/**
 * One piece of service sold and delivered.
 *
 * @param number the business key of its processes, such as {@code E-2026-000123}
 * @param service code of the catalogue
 * @param contact who bought it
 */
public record Engagement(
        String number,
        State state,
        Instant stateSince,
        String service,
        When when,
        String question,
        UUID contact,
        Instant registeredAt) {

    Engagement in(State next, Instant since) {
        return new Engagement(number, next, since, service, when, question, contact, registeredAt);
    }

    /** When the client wants it. */
    public enum When {
        NOW,
        LATER
    }
}
