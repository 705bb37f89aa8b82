package io.engagementdesk.payment.dispute;

import io.engagementdesk.payment.gateway.DisputeGateway.Disputed;
import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A dispute as we know it.
 *
 * @param id the provider's
 * @param operation the payment that is disputed
 * @param withdrawn what the provider has taken for it, booked
 * @param evidence what is sent, or was
 */
record Dispute(
        String id,
        String engagement,
        String operation,
        Money amount,
        Money withdrawn,
        String reason,
        Standing standing,
        Instant dueBy,
        Optional<String> evidence,
        Optional<Instant> closedAt) {

    boolean isClosed() {
        return closedAt.isPresent();
    }

    Dispute lost(Instant now) {
        return new Dispute(
                id, engagement, operation, amount, withdrawn, reason, Standing.LOST, dueBy, evidence, Optional.of(now));
    }

    /** What the provider says now; a dispute that is closed stays so. */
    Dispute seen(Disputed seen, Instant now) {
        boolean closes = closedAt.isEmpty() && seen.standing().isClosed();
        return new Dispute(
                id,
                engagement,
                operation,
                amount,
                seen.withdrawn(),
                reason,
                isClosed() ? standing : seen.standing(),
                dueBy,
                evidence,
                closes ? Optional.of(now) : closedAt);
    }
}
