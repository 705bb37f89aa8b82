package io.engagementdesk.payment.gateway;

import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import java.time.Instant;
import org.joda.money.Money;

/** A row of the sandbox's disputes. */
record SandboxDispute(
        String id, String payment, Standing standing, Money amount, Money withdrawn, String reason, Instant dueBy) {

    /** What the sandbox takes for a dispute, won or lost. */
    static final Money FEE = Money.parse("EUR 15.00");

    SandboxDispute reviewed() {
        return become(Standing.REVIEWED, withdrawn);
    }

    /** Money and fee come back. */
    SandboxDispute won() {
        return become(Standing.WON, withdrawn.minus(withdrawn));
    }

    SandboxDispute lost() {
        return become(Standing.LOST, withdrawn);
    }

    /** The word of the event that tells how it stands. */
    String news() {
        return switch (standing) {
            case OPEN -> "dispute.created";
            case REVIEWED -> "dispute.updated";
            case WON, LOST -> "dispute.closed";
        };
    }

    private SandboxDispute become(Standing next, Money taken) {
        return new SandboxDispute(id, payment, next, amount, taken, reason, dueBy);
    }
}
