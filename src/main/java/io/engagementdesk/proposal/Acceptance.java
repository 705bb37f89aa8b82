package io.engagementdesk.proposal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the client said to one version; the first answer is the only one.
 *
 * @param sha256 of exactly the PDF that was answered
 * @param actor login of who recorded it, or {@code client}
 * @param name who answered
 * @param authority by which he speaks for his company
 * @param words reason or wish
 * @param byTransfer whether he pays by bank transfer instead of a saved card
 */
public record Acceptance(
        UUID proposal,
        int version,
        String sha256,
        Verdict verdict,
        Channel channel,
        String actor,
        String name,
        String authority,
        String words,
        boolean byTransfer,
        Instant at,
        Optional<Spoken> spoken) {

    /** Through which door it came. */
    public enum Channel {
        LINK,
        SPOKEN,
        CONVERSATION
    }

    /**
     * How it was said.
     *
     * @param call the call in which it was said; empty where it was elsewhere
     * @param to login of who heard it
     * @param readBack what was read to the client and confirmed by him
     * @param consent whether he agreed to its being recorded
     */
    public record Spoken(Optional<UUID> call, String to, Instant at, String readBack, boolean consent) {}
}
