package io.engagementdesk.intake.call;

import io.engagementdesk.intake.call.CallFact.What;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A call with everything that happened on it. */
public record Line(Call call, List<CallFact> facts) {

    /** The last thing that happened to a side; of practitioners to this one. */
    public Optional<What> last(Party party, String person) {
        return facts.stream()
                .filter(fact -> fact.party() == party)
                .filter(fact -> party != Party.PRACTITIONER || Objects.equals(fact.person(), person))
                .reduce((earlier, later) -> later)
                .map(CallFact::what);
    }

    public boolean last(Party party, String person, What what) {
        return last(party, person).filter(what::equals).isPresent();
    }

    public boolean on(Party party) {
        return last(party, call.practitioner(), What.ANSWER);
    }

    public boolean anybody() {
        return Arrays.stream(Party.values()).anyMatch(this::on);
    }

    /** Somebody of the practice has taken the call or was rung for it. */
    public boolean attended() {
        return facts.stream().anyMatch(fact -> fact.party() != Party.CLIENT);
    }

    /** The caller is on the line, and nobody of the practice has been there for him. */
    public boolean waits() {
        return call.direction() == Call.Direction.INBOUND && !call.state().isOver() && on(Party.CLIENT) && !attended();
    }

    /** When the last thing happened on it. */
    public Instant lastAt() {
        return facts.get(facts.size() - 1).at();
    }

    /** Both are of the same call, seen at different moments. */
    public boolean isOf(Line other) {
        return call.id().equals(other.call().id());
    }

    public Duration together(Instant now) {
        return TalkTime.together(facts, call.endedAt() == null ? now : call.endedAt());
    }
}
