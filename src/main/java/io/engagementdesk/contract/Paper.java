package io.engagementdesk.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of what is signed.
 *
 * @param engagement for which it was drafted
 * @param party the client's organisation, or the consumer
 * @param elsewhere signed outside and handed in
 * @param html the same to read on a page
 * @param pdf what is signed
 * @param sha256 of it
 * @param sealed the signed PDF with its audit page, sealed
 */
public record Paper(
        UUID id,
        PaperKind kind,
        String engagement,
        String party,
        int version,
        PaperState state,
        Locale language,
        boolean elsewhere,
        Optional<UUID> html,
        UUID pdf,
        String sha256,
        Optional<UUID> sealed,
        Instant draftedAt,
        Optional<Instant> inForceAt,
        Optional<LocalDate> endsOn) {

    /** What it is called on papers and in files. */
    public String name() {
        return kind.name() + "-" + engagement;
    }

    /** The latest form of it. */
    public UUID file() {
        return sealed.orElse(pdf);
    }

    /** Whether it binds on this day. */
    public boolean counts(LocalDate today) {
        return state == PaperState.IN_FORCE
                && endsOn.filter(end -> end.isBefore(today)).isEmpty();
    }
}
