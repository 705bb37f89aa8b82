package io.engagementdesk.delivery.termination;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * That a project ends before it is finished.
 *
 * @param recordedBy the login of who has recorded it
 * @param assessedBy the login of who has said how much was done
 * @param back what goes back to the client; known once the project is released
 */
record Termination(
        String engagement,
        Side side,
        String reason,
        String recordedBy,
        Instant begunAt,
        Optional<String> assessedBy,
        Optional<Money> back) {}
