package io.engagementdesk.intake;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.call.Call;
import io.engagementdesk.intake.call.CallFact.What;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.CallSteps;
import io.engagementdesk.intake.exchange.ContactCentre;
import io.engagementdesk.intake.exchange.Leave;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The centre rings: the practitioner first, on the call on which the client waits if there is one. */
@Component
class OutgoingCalls {

    private final CallTable table;
    private final CallSteps steps;
    private final ContactCentre centre;
    private final Engagements engagements;
    private final Clients clients;

    OutgoingCalls(CallTable table, CallSteps steps, ContactCentre centre, Engagements engagements, Clients clients) {
        this.table = table;
        this.steps = steps;
        this.centre = centre;
        this.engagements = engagements;
        this.clients = clients;
    }

    Line ring(String engagement, String practitioner) {
        Line line = waiting(engagement).orElseGet(() -> begin(engagement, practitioner));
        boolean rings = practitioner.equals(line.call().practitioner())
                && line.last(Party.PRACTITIONER, practitioner, What.RING);
        return rings ? line : route(line, practitioner);
    }

    /** The open call about it that nobody has taken; what is left of an earlier one ends. */
    private Optional<Line> waiting(String engagement) {
        Optional<Line> waiting = Optional.empty();
        for (UUID open : table.openAbout(engagement)) {
            Line line = table.lock(open).orElseThrow();
            if (line.call().taken() && !line.call().state().isOver()) {
                steps.close(line, CallState.ENDED);
            } else if (waiting.isEmpty() && !line.call().state().isOver()) {
                waiting = Optional.of(line);
            }
        }
        return waiting;
    }

    private Line begin(String engagement, String practitioner) {
        Contact client = clients.contact(engagements.get(engagement).contact());
        Call call = new Call(
                UUID.randomUUID(),
                Call.Direction.OUTBOUND,
                client.phone(),
                client.id(),
                engagement,
                practitioner,
                CallState.RINGING,
                null,
                steps.now(),
                null);
        table.insert(call);
        return new Line(call, java.util.List.of());
    }

    void stopRinging(Line line) {
        Line silent = passOver(line);
        if (silent.anybody()) {
            steps.become(silent, silent.call().routedTo(null));
        } else {
            steps.close(silent, CallState.ENDED);
        }
    }

    /** Who was rung before and did not answer is rung no longer. */
    private Line passOver(Line line) {
        String before = line.call().practitioner();
        return line.last(Party.PRACTITIONER, before, What.RING)
                ? steps.off(line, Party.PRACTITIONER, before, What.REFUSE, Leave.NOW)
                : line;
    }

    private Line route(Line line, String practitioner) {
        Line routed = steps.become(line, line.call().routedTo(practitioner));
        steps.note(routed, Actor.PROCESS, "practitionerRung", practitioner);
        return ringAgain(routed);
    }

    /** Rings the call's practitioner unless he is on the line. */
    Line ringAgain(Line line) {
        String practitioner = line.call().practitioner();
        if (line.on(Party.PRACTITIONER) || line.last(Party.PRACTITIONER, practitioner, What.RING)) {
            return line;
        }
        centre.ringPractitioner(line.call().id(), practitioner);
        return steps.fact(line, Party.PRACTITIONER, practitioner, What.RING);
    }

    void link(String caller, String engagement) {
        table.openOf(caller).stream()
                .map(open -> table.lock(open).orElseThrow())
                .filter(line -> waitsAtTheDesk(line.call()))
                .forEach(line -> steps.become(
                        line, line.call().about(engagements.get(engagement).contact(), engagement)));
    }

    private static boolean waitsAtTheDesk(Call call) {
        return !call.state().isOver() && call.practitioner() == null && call.direction() == Call.Direction.INBOUND;
    }
}
