package io.engagementdesk.delivery.milestone;

import java.time.Instant;
import java.util.UUID;

/**
 * What was said about a presentation, bound to the hashes of exactly what was shown.
 *
 * @param channel link or tasklist; time for silence
 * @param actor client, the login of who has recorded it, or process
 * @param name of who decided
 * @param words his reason
 */
public record Acceptance(
        UUID presentation,
        Verdict verdict,
        String sha256,
        String channel,
        String actor,
        String name,
        String words,
        Instant answeredAt) {}
