package io.engagementdesk.intake;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.call.Call;
import io.engagementdesk.intake.call.CallFact.What;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallProcess;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.CallSteps;
import io.engagementdesk.intake.exchange.ContactCentre;
import io.engagementdesk.intake.exchange.Leave;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A side comes onto the line: the first time, or back after a drop. */
@Component
class Arrivals {

    private final CallSteps steps;
    private final ContactCentre centre;

    Arrivals(CallSteps steps, ContactCentre centre) {
        this.steps = steps;
        this.centre = centre;
    }

    /** The side's telephone rings, or it dials in by itself. */
    Line ring(Line line, Party party, String person, Actor actor) {
        boolean rings = line.last(party, person, What.RING);
        if (party == Party.DESK || rings || onTheLine(line, party, person)) {
            return line;
        }
        if (line.call().state() == CallState.DROPPED) {
            return comeBack(line, party, person, actor);
        }
        if (party == Party.CLIENT && line.call().direction() == Call.Direction.INBOUND) {
            return client(line, actor);
        }
        if (party == Party.PRACTITIONER && !(line.call().taken() && isRouted(line, person))) {
            throw CallProblem.impossible("The engagement's model decides who is rung; complete its open step first.");
        }
        return steps.fact(line, party, person, What.RING);
    }

    /** Somebody of the practice wants to be on the line: his telephone rings, or by saying so he is. */
    Line join(Line line, Party party, Actor actor) {
        if (line.call().isMeeting() || !centre.connectsTelephones()) {
            return answer(line, party, actor.who(), actor);
        }
        if (!onTheLine(line, party, actor.who())) {
            ringOwn(line, party, actor.who());
        }
        return line;
    }

    private void ringOwn(Line line, Party party, String login) {
        if (party == Party.PRACTITIONER) {
            routed(line, login);
            centre.ringPractitioner(line.call().id(), login);
            return;
        }
        waiting(line);
        if (!centre.reachesDesk(login)) {
            throw CallProblem.impossible("Nobody knows your telephone's number. Give it first.");
        }
        centre.ringDesk(line.call().id(), login);
    }

    private static void routed(Line line, String login) {
        if (!isRouted(line, login)) {
            throw CallProblem.impossible("The call does not ring at this practitioner now.");
        }
    }

    private static void waiting(Line line) {
        if (line.call().taken() || !line.on(Party.CLIENT)) {
            throw CallProblem.impossible("Nobody waits for the desk on this call.");
        }
    }

    /** The side takes the call. */
    Line answer(Line line, Party party, String person, Actor actor) {
        if (onTheLine(line, party, person)) {
            return line;
        }
        return switch (party) {
            case CLIENT -> client(line, actor);
            case DESK -> desk(line, person, actor);
            case PRACTITIONER -> practitioner(line, person, actor);
        };
    }

    Line client(Line line, Actor actor) {
        return line.call().state() == CallState.DROPPED
                ? comeBack(line, Party.CLIENT, null, actor)
                : steps.settle(steps.fact(line, Party.CLIENT, null, What.ANSWER));
    }

    private Line desk(Line line, String login, Actor actor) {
        waiting(line);
        steps.note(line, actor, "deskAnswered", "the desk speaks with the caller");
        return steps.settle(steps.fact(line, Party.DESK, login, What.ANSWER));
    }

    private Line practitioner(Line line, String login, Actor actor) {
        routed(line, login);
        if (line.call().state() == CallState.DROPPED) {
            return comeBack(line, Party.PRACTITIONER, login, actor);
        }
        return line.call().taken()
                ? steps.settle(steps.fact(line, Party.PRACTITIONER, login, What.ANSWER))
                : take(line, login, actor);
    }

    private Line take(Line line, String login, Actor actor) {
        Line taken = steps.fact(line, Party.PRACTITIONER, login, What.ANSWER);
        if (taken.on(Party.DESK)) {
            taken = steps.off(taken, Party.DESK, null, What.HANGUP, Leave.NOW);
        }
        taken = ringClient(steps.settle(taken));
        steps.note(taken, actor, CallProcess.CALL_ANSWERED, login);
        if (!steps.tell(taken, CallProcess.CALL_ANSWERED)) {
            throw CallProblem.impossible("Too late: the call has gone on to somebody else.");
        }
        steps.connected(taken);
        steps.begin(taken, actor);
        return taken;
    }

    /** Rings the client back unless he is on the line. */
    Line ringClient(Line line) {
        if (line.on(Party.CLIENT)
                || line.last(Party.CLIENT, null, What.RING)
                || line.call().caller() == null) {
            return line;
        }
        centre.ringClient(line.call().id(), line.call().caller());
        return steps.fact(line, Party.CLIENT, null, What.RING);
    }

    private Line comeBack(Line line, Party party, String person, Actor actor) {
        if (party == Party.PRACTITIONER && !isRouted(line, person)) {
            throw CallProblem.impossible("The call is another practitioner's.");
        }
        return rejoin(line, party, person, actor)
                .orElseThrow(
                        () -> CallProblem.impossible("The three minutes are over: the call has ended. Ring anew."));
    }

    /** Back on a dropped call; empty when its grace is over. */
    Optional<Line> rejoin(Line line, Party party, String person, Actor actor) {
        if (!heard(line)) {
            return Optional.empty();
        }
        steps.note(
                line, actor, CallProcess.CALL_REDIALLED, "the " + party.name().toLowerCase(Locale.ROOT) + " is back");
        Line ringing = steps.fact(line, party, person, What.RING);
        return Optional.of(steps.settle(steps.fact(ringing, party, person, What.ANSWER)));
    }

    /** A model that has not yet heard of the drop need not hear of the return. */
    private boolean heard(Line line) {
        return !CallProcess.CALL_DROPPED.equals(line.call().told()) || steps.tell(line, CallProcess.CALL_REDIALLED);
    }

    private static boolean onTheLine(Line line, Party party, String person) {
        return line.on(party) && (party != Party.PRACTITIONER || isRouted(line, person));
    }

    private static boolean isRouted(Line line, String login) {
        return login != null && login.equals(line.call().practitioner());
    }
}
