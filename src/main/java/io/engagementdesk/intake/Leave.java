package io.engagementdesk.intake;

import io.engagementdesk.intake.CallFact.Outcome;
import java.time.Instant;

/**
 * How a side left the line.
 *
 * @param outcome what it said of the call, or null
 * @param at when that was; null for just now
 */
record Leave(Outcome outcome, Instant at) {

    static final Leave NOW = new Leave(null, null);

    /** The moment of which we are told, but neither in the future nor before the side's last fact. */
    Instant within(Line line, Party party, Instant now) {
        if (at == null || at.isAfter(now)) {
            return now;
        }
        return line.facts().stream()
                .filter(fact -> fact.party() == party)
                .map(CallFact::at)
                .reduce((earlier, later) -> later)
                .filter(at::isBefore)
                .orElse(at);
    }
}
