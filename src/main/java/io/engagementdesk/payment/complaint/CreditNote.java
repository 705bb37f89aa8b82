package io.engagementdesk.payment.complaint;

import io.engagementdesk.money.TaxSplit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Takes back what a receipt charged, or part of it.
 *
 * @param series within which the numbers run: one a year
 */
record CreditNote(String series, int running, String engagement, UUID complaint, TaxSplit credited, Instant issuedAt) {

    static String series(Instant issuedAt) {
        return "CN-" + issuedAt.atZone(ZoneOffset.UTC).getYear();
    }

    String number() {
        return "%s-%06d".formatted(series, running);
    }
}
