package io.engagementdesk.payment.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** What clients' banks take back through a provider, and how he is answered. */
public interface DisputeGateway {

    /** How far a dispute has come. */
    enum Standing {
        /** The provider waits for evidence. */
        OPEN,
        /** The bank decides. */
        REVIEWED,
        WON,
        LOST;

        public boolean isClosed() {
            return this == WON || this == LOST;
        }
    }

    /**
     * A dispute as it stands at the provider.
     *
     * @param payment what is disputed, as it stands; empty where it is none of ours
     * @param withdrawn what the provider has taken for it and not given back, his fee included
     * @param dueBy until when evidence is taken
     */
    record Disputed(
            String id,
            Optional<Movement> payment,
            Standing standing,
            Money amount,
            Money withdrawn,
            String reason,
            Optional<Instant> dueBy) {}

    /**
     * What speaks for the practice.
     *
     * @param service what was bought
     * @param paper the same and more, as PDF
     */
    record Evidence(String text, String service, byte[] paper) {

        /** Providers take papers that banks can read, and no others. */
        boolean isReadable() {
            return new String(paper, 0, Math.min(5, paper.length), StandardCharsets.US_ASCII).equals("%PDF-");
        }
    }

    Optional<Disputed> dispute(String id);

    /** Sends the evidence, once; a dispute that takes none any more answers how it stands. */
    Disputed submit(String operation, String dispute, Evidence evidence);

    /** Lets the client have the money; a dispute that is closed answers how it stands. */
    Disputed accept(String operation, String dispute);
}
