package io.engagementdesk.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A name under a paper, with what shows whose it is.
 *
 * @param picture PNG of what was drawn
 * @param contact of the client; empty for us
 * @param login of ours; empty for the client
 * @param consent what the signer agreed to, in his words on the page
 * @param sha256 of what was signed
 */
public record Signature(
        UUID paper,
        Side side,
        String name,
        String capacity,
        Way way,
        Optional<byte[]> picture,
        Optional<UUID> contact,
        Optional<String> login,
        String consent,
        String ip,
        String agent,
        String sha256,
        Instant at) {

    public enum Side {
        CLIENT,
        PRACTICE
    }

    public enum Way {
        TYPED,
        DRAWN,
        /** Nobody's hand: within what a manager has allowed beforehand. */
        MANDATE
    }
}
