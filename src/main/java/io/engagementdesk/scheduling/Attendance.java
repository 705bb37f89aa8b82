package io.engagementdesk.scheduling;

import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallFact.What;
import io.engagementdesk.intake.call.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who came to an appointment, and when.
 *
 * @param due when it should have begun
 * @param facts of the calls and meetings about the engagement
 */
record Attendance(Instant due, List<CallFact> facts) {

    /** Whoever is there a little before is there for the appointment. */
    private static final Duration EARLY = Duration.ofMinutes(15);

    /** The columns of the table attendance. */
    Map<String, Object> inputs(Instant now, boolean meeting) {
        return Map.of(
                "appointed", true,
                "meeting", meeting,
                "clientCame", came(Party.CLIENT).isPresent(),
                "practitionerCame", came(Party.PRACTITIONER).isPresent(),
                "clientLate", late(Party.CLIENT),
                "practitionerLate", late(Party.PRACTITIONER),
                "waited", minutes(due, now));
    }

    /** The same where nothing was appointed. */
    static Map<String, Object> nothingAppointed() {
        return Map.of(
                "appointed", false,
                "meeting", false,
                "clientCame", false,
                "practitionerCame", false,
                "clientLate", 0L,
                "practitionerLate", 0L,
                "waited", 0L);
    }

    private Optional<Instant> came(Party party) {
        return facts.stream()
                .filter(fact -> fact.party() == party && fact.what() == What.ANSWER)
                .map(CallFact::at)
                .filter(at -> !at.isBefore(due.minus(EARLY)))
                .min(Instant::compareTo);
    }

    private long late(Party party) {
        return came(party).map(at -> minutes(due, at)).orElse(0L);
    }

    private static long minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMinutes());
    }
}
