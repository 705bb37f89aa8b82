package io.engagementdesk.delivery.milestone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What was shown to the client at one time; it does not change any more.
 *
 * @param note what the team says to it
 * @param presentedBy login
 * @param sha256 of the hashes of its files
 * @param task the client's, its id in the engine; empty until it is made
 */
record Presentation(
        UUID id,
        String engagement,
        int milestone,
        int version,
        String note,
        String presentedBy,
        Instant presentedAt,
        Instant acceptUntil,
        String sha256,
        Optional<String> task) {

    /** Half of the time has passed: after 7 days of 14. */
    Instant firstReminder() {
        return presentedAt.plus(time().dividedBy(2));
    }

    /** A seventh of the time is left: after 12 days of 14. */
    Instant lastReminder() {
        return acceptUntil.minus(time().dividedBy(7));
    }

    private Duration time() {
        return Duration.between(presentedAt, acceptUntil);
    }
}
