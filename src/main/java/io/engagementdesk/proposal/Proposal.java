package io.engagementdesk.proposal;

import io.engagementdesk.proposal.price.Quote;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of an offer; once issued, nothing of it changes but its state.
 *
 * @param change whether it changes a project that is agreed already
 * @param scope id of what is offered
 * @param task the client's, its id in the engine
 * @param sha256 of the PDF
 * @param validUntil the client may accept until then
 */
public record Proposal(
        UUID id,
        String engagement,
        int version,
        boolean change,
        UUID scope,
        State state,
        Quote quote,
        Optional<String> task,
        Optional<UUID> pdf,
        Optional<String> sha256,
        Instant pricedAt,
        Optional<String> checkedBy,
        Optional<Instant> issuedAt,
        Optional<Instant> validUntil) {

    /** Where a version stands. */
    public enum State {
        DRAFT,
        ISSUED,
        ACCEPTED,
        DECLINED,
        LAPSED,
        /** A later version takes its place, or is asked for. */
        SUPERSEDED
    }

    /** What it is called in the timeline and on papers. */
    public String name() {
        return "version " + version;
    }
}
