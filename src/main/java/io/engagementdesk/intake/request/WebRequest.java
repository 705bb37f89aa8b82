package io.engagementdesk.intake.request;

import java.time.Instant;
import java.util.UUID;

/**
 * What the public page was asked for.
 *
 * @param engagement what became of it; null until the address is confirmed
 */
record WebRequest(UUID id, Request wanted, Instant expires, String engagement) {

    boolean isConfirmed() {
        return engagement != null;
    }

    boolean isExpired(Instant now) {
        return !isConfirmed() && !now.isBefore(expires);
    }
}
