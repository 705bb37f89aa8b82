package io.engagementdesk.intake.twilio;

import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.twilio.api.DeskTime;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.api.TwilioCall;
import io.engagementdesk.intake.twilio.leg.Leg;
import io.engagementdesk.intake.twilio.leg.LegFacts;
import io.engagementdesk.intake.twilio.leg.Legs;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What Twilio tells of a line, in whatever order and however often. */
@Service
@OnTwilio
class LineNews {

    private final Legs legs;
    private final LegFacts facts;
    private final DeskTime time;

    LineNews(Legs legs, LegFacts facts, DeskTime time) {
        this.legs = legs;
        this.facts = facts;
        this.time = time;
    }

    /** Whether it was of a line of ours. */
    boolean heard(TwilioForm form) {
        Optional<Leg> leg = legs.of(form.sid(), form.leg());
        leg.ifPresent(ours -> tell(ours, form));
        return leg.isPresent();
    }

    private void tell(Leg leg, TwilioForm form) {
        switch (event(form)) {
            case "initiated", "queued", "ringing" -> facts.rings(leg.id());
            case "answered", "in-progress" -> facts.pickedUp(leg.id());
            case "participant-join" -> joined(leg);
            case "participant-leave" -> facts.over(leg.id(), at(form));
            default -> {
                if (TwilioCall.isOver(event(form))) {
                    facts.over(leg.id(), at(form));
                }
            }
        }
    }

    /** A conference tells an event, a call its status. */
    private static String event(TwilioForm form) {
        String event = form.told("StatusCallbackEvent");
        return event.isEmpty() ? form.told("CallStatus") : event;
    }

    private Instant at(TwilioForm form) {
        return time.of(form.told("Timestamp"));
    }

    private void joined(Leg leg) {
        try {
            facts.joined(leg.id());
        } catch (CallProblem tooLate) {
            // what has gone on without him is told to him when he is asked for his key
        }
    }
}
