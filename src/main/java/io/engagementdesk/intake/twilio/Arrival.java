package io.engagementdesk.intake.twilio;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.Switchboard;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.ContactCentre;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg;
import io.engagementdesk.intake.twilio.leg.LegWatch;
import io.engagementdesk.intake.twilio.leg.Legs;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever dials in is on a call: a practitioner who has one that is not over on that one, everybody else as a caller. */
@Component
@OnTwilio
@Transactional
class Arrival {

    private static final Actor CALLER = new Actor("client", "telephone");

    private final Switchboard switchboard;
    private final ContactCentre centre;
    private final Practitioners practitioners;
    private final CallViews calls;
    private final Legs legs;
    private final LegWatch watch;

    Arrival(
            Switchboard switchboard,
            ContactCentre centre,
            Practitioners practitioners,
            CallViews calls,
            Legs legs,
            LegWatch watch) {
        this.switchboard = switchboard;
        this.centre = centre;
        this.practitioners = practitioners;
        this.calls = calls;
        this.legs = legs;
        this.watch = watch;
    }

    /**
     * The practitioner of this number, back on his call, which was dropped or from which his line has failed unnoticed.
     *
     * @throws io.engagementdesk.intake.CallProblem when its grace is over
     */
    Optional<Leg> back(String sid, String number) {
        return practitioners.byPhone(number).map(Practitioner::login).flatMap(login -> interrupted(login)
                .map(call -> back(call, login, number, sid)));
    }

    private Leg back(UUID call, String login, String number, String sid) {
        switchboard.answered(call, Party.PRACTITIONER, login, new Actor(login, "telephone"));
        return arrived(call, Party.PRACTITIONER, login, number, sid);
    }

    private Optional<UUID> interrupted(String login) {
        return calls.latestAt(login).filter(Arrival::isInterrupted).map(CallView::callId);
    }

    private static boolean isInterrupted(CallView call) {
        boolean here = call.onTheLine().contains(Party.PRACTITIONER);
        return !call.isMeeting() && !call.state().isOver() && (here || call.state() == CallState.DROPPED);
    }

    /** A caller; one whose number is not seen on a call of his own. */
    Leg caller(String sid, Optional<String> number) {
        UUID call = number.map(known -> switchboard.dialled(known, CALLER))
                .orElseGet(() -> switchboard.dialledUnseen(CALLER));
        return arrived(call, Party.CLIENT, null, number.orElse(""), sid);
    }

    /** A telephone of his that we rang meanwhile rings no longer. */
    private Leg arrived(UUID call, Party party, String person, String number, String sid) {
        centre.release(call, party, person);
        UUID leg = legs.arrive(call, party, person, number, sid);
        watch.begin(leg);
        return legs.find(leg).orElseThrow();
    }
}
