package io.engagementdesk.intake;

import io.engagementdesk.intake.CallFact.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A call with everything that happened on it. */
record Line(Call call, List<CallFact> facts) {

    /** The last thing that happened to a side; of practitioners to this one. */
    Optional<What> last(Party party, String person) {
        return facts.stream()
                .filter(fact -> fact.party() == party)
                .filter(fact -> party != Party.PRACTITIONER || Objects.equals(fact.person(), person))
                .reduce((earlier, later) -> later)
                .map(CallFact::what);
    }

    boolean last(Party party, String person, What what) {
        return last(party, person).filter(what::equals).isPresent();
    }

    boolean on(Party party) {
        return last(party, call.practitioner(), What.ANSWER);
    }

    boolean anybody() {
        return Arrays.stream(Party.values()).anyMatch(this::on);
    }

    /** Somebody of the practice has taken the call or was rung for it. */
    boolean attended() {
        return facts.stream().anyMatch(fact -> fact.party() != Party.CLIENT);
    }

    /** Both are of the same call, seen at different moments. */
    boolean isOf(Line other) {
        return call.id().equals(other.call().id());
    }

    Duration together(Instant now) {
        return TalkTime.together(facts, call.endedAt() == null ? now : call.endedAt());
    }
}
