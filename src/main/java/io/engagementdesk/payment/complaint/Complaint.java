package io.engagementdesk.payment.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A client says that it was not good.
 *
 * @param amount with tax, to be given back; decided by a manager
 * @param reason as the client reads it
 */
record Complaint(
        UUID id,
        String engagement,
        String story,
        String raisedBy,
        Instant raisedAt,
        Instant decideBy,
        Optional<Money> amount,
        Optional<String> reason,
        Optional<String> decidedBy,
        Optional<Instant> closedAt) {

    boolean isOpen() {
        return closedAt.isEmpty();
    }
}
