package io.engagementdesk.intake;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.call.CallFact.Outcome;
import io.engagementdesk.intake.call.CallFact.What;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallProcess;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.CallSteps;
import io.engagementdesk.intake.exchange.Leave;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A side leaves the line: the call is done, dropped, refused, lost, or goes on without it. */
@Component
class Departures {

    private final CallSteps steps;
    private final LostCalls lost;

    Departures(CallSteps steps, LostCalls lost) {
        this.steps = steps;
        this.lost = lost;
    }

    Line leave(Line line, Party party, String person, Leave leave, Actor actor) {
        What last = line.last(party, person).orElse(null);
        if (leave.outcome() == Outcome.DONE && line.call().taken()) {
            return steps.end(off(line, party, person, leave), actor);
        }
        if (last == null) {
            throw CallProblem.impossible("This side has not been on the call; report its ring or answer first.");
        }
        return switch (last) {
            case HANGUP, REFUSE -> line;
            case RING -> refuse(steps.off(line, party, person, What.REFUSE, leave), party, person, actor);
            case ANSWER -> left(off(line, party, person, leave), party, leave.outcome(), actor);
        };
    }

    private Line off(Line line, Party party, String person, Leave leave) {
        return line.last(party, person, What.ANSWER) ? steps.off(line, party, person, What.HANGUP, leave) : line;
    }

    private Line refuse(Line line, Party party, String person, Actor actor) {
        if (line.call().taken()) {
            return dropOnce(line, actor);
        }
        if (party == Party.CLIENT || !person.equals(line.call().practitioner())) {
            return line;
        }
        Line passed = steps.become(line, line.call().routedTo(null));
        steps.note(passed, actor, CallProcess.CALL_REFUSED, person);
        steps.tell(passed, CallProcess.CALL_REFUSED);
        return passed;
    }

    private Line left(Line line, Party party, Outcome outcome, Actor actor) {
        if (!line.call().taken()) {
            return party == Party.DESK ? withoutDesk(line) : withoutClient(line, actor);
        }
        boolean done = outcome == null && together(line).compareTo(Calls.LEAST_TOGETHER) >= 0;
        return done && line.call().state() != CallState.DROPPED ? steps.end(line, actor) : dropOnce(line, actor);
    }

    private Line dropOnce(Line line, Actor actor) {
        if (line.call().gathers()) {
            return steps.settle(line);
        }
        return line.call().state() == CallState.DROPPED ? line : steps.drop(line, actor);
    }

    private Duration together(Line line) {
        return steps.together(line.call().engagement());
    }

    /** The caller waits for the practitioner; without an engagement there is nothing to wait for. */
    private Line withoutDesk(Line line) {
        boolean waits = line.call().engagement() != null && line.on(Party.CLIENT);
        return waits ? steps.settle(line) : steps.close(line, CallState.ENDED);
    }

    private Line withoutClient(Line line, Actor actor) {
        if (line.call().practitioner() != null) {
            return steps.settle(line); // whoever takes the call has him rung back
        }
        return lost.hungUp(line, actor);
    }
}
