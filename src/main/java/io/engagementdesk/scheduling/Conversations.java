package io.engagementdesk.scheduling;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.intake.Calls;
import io.engagementdesk.payment.TalkTime;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.report.Concessions;
import io.engagementdesk.scoping.Routing;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings client and practitioner together, and says in the end whether it was a call that counts. */
@Service
@Transactional
class Conversations implements TalkTime {

    private final Calls calls;
    private final MeetingPlaces meetings;
    private final Bookings bookings;
    private final Routing routing;
    private final Practitioners practitioners;
    private final Engagements engagements;
    private final Concessions concessions;

    Conversations(
            Calls calls,
            MeetingPlaces meetings,
            Bookings bookings,
            Routing routing,
            Practitioners practitioners,
            Engagements engagements,
            Concessions concessions) {
        this.calls = calls;
        this.meetings = meetings;
        this.bookings = bookings;
        this.routing = routing;
        this.practitioners = practitioners;
        this.engagements = engagements;
        this.concessions = concessions;
    }

    /** Rings whom the routing holds, and gives the call to wait for. */
    String ring(String engagement) {
        begin(engagement);
        return calls.ring(engagement, routing.current(engagement));
    }

    /** What was arranged for later is on its way now. */
    private void begin(String engagement) {
        if (engagements.get(engagement).state() == State.SCHEDULED) {
            engagements.move(engagement, State.ROUTING, Actor.PROCESS);
        }
    }

    /** Opens the meeting with whom the routing holds, and gives what to wait for. */
    String meet(String engagement) {
        begin(engagement);
        return meetings.open(engagement, routing.current(engagement));
    }

    /** Whoever is rung did not answer or refused: his telephone is silent, and he is free for others again. */
    void passOver(String engagement, String call) {
        calls.passOver(call);
        routing.passOver(engagement);
    }

    /** Nobody comes back any more: the practitioner is free, and the time together decides. */
    boolean close(String engagement) {
        practitioners.called(routing.current(engagement));
        routing.release(engagement);
        bookings.done(engagement);
        boolean completed = secondsTogether(engagement) >= Calls.LEAST_TOGETHER.toSeconds();
        if (!completed) {
            engagements.move(engagement, State.ROUTING, Actor.PROCESS);
        }
        return completed;
    }

    @Override
    @Transactional(readOnly = true)
    public long secondsTogether(String engagement) {
        return calls.secondsTogether(engagement);
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalInt minutesAllowed(String engagement) {
        return concessions.minutes(engagement);
    }
}
