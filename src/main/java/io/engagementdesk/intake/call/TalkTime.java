package io.engagementdesk.intake.call;

import io.engagementdesk.intake.call.CallFact.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** How long client and practitioner were both on the line; a pure function of the facts. */
final class TalkTime {

    /** Of facts at the same moment a hang-up counts last: nobody pays for a doubt. */
    private static final Comparator<CallFact> IN_TIME =
            Comparator.comparing(CallFact::at).thenComparing(CallFact::what);

    private Duration together = Duration.ZERO;
    private boolean client;
    private final Set<String> practitioners = new HashSet<>();
    private Instant since;

    private TalkTime() {}

    /** Adds up every stretch; one that has not ended yet counts until the given moment. */
    static Duration together(Collection<CallFact> facts, Instant until) {
        TalkTime time = new TalkTime();
        facts.stream().filter(fact -> !fact.at().isAfter(until)).sorted(IN_TIME).forEach(time::hear);
        return time.passTo(until);
    }

    private void hear(CallFact fact) {
        passTo(fact.at());
        if (fact.what() == What.RING) {
            return;
        }
        boolean on = fact.what() == What.ANSWER;
        switch (fact.party()) {
            case CLIENT -> client = on;
            case PRACTITIONER -> move(String.valueOf(fact.person()), on);
            case DESK -> {}
        }
    }

    private void move(String practitioner, boolean on) {
        if (on) {
            practitioners.add(practitioner);
        } else {
            practitioners.remove(practitioner);
        }
    }

    private Duration passTo(Instant moment) {
        if (client && !practitioners.isEmpty()) {
            together = together.plus(Duration.between(since, moment));
        }
        since = moment;
        return together;
    }
}
