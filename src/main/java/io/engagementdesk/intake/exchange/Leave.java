package io.engagementdesk.intake.exchange;

import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.call.Party;
import java.time.Instant;

/**
 * How a side left the line.
 *
 * @param outcome what it said of the call, or null
 * @param at when that was; null for just now
 */
public record Leave(Outcome outcome, Instant at) {

    public static final Leave NOW = new Leave(null, null);

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
