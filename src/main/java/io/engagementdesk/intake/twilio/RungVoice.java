package io.engagementdesk.intake.twilio;

import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg;
import io.engagementdesk.intake.twilio.leg.Leg.State;
import io.engagementdesk.intake.twilio.leg.LegFacts;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The telephone of somebody we have rung, or who is on the line. Staff accept by key, so that no answering machine takes
 * a call; the client is joined at once.
 */
@Component
@OnTwilio
class RungVoice {

    private static final String ACCEPT = "1";
    private static final String REFUSE = "2";

    private final LegFacts facts;
    private final CallViews calls;
    private final Words words;

    RungVoice(LegFacts facts, CallViews calls, Words words) {
        this.facts = facts;
        this.calls = calls;
        this.words = words;
    }

    String answer(Leg leg, String key) {
        if (leg.isGone()) {
            return Twiml.goodbye();
        }
        if (leg.party() == Party.CLIENT || key.equals(ACCEPT) || isOn(leg)) {
            return join(leg);
        }
        return key.equals(REFUSE) ? refuse(leg) : ask(leg);
    }

    /** Accepted before, by key or on the web telephone. */
    private boolean isOn(Leg leg) {
        CallView call = calls.get(leg.call());
        boolean his = leg.party() == Party.DESK || Objects.equals(call.practitioner(), leg.person());
        return leg.state() == State.JOINED || his && call.onTheLine().contains(leg.party());
    }

    private String join(Leg leg) {
        try {
            facts.joined(leg.id());
            return words.connected(leg, calls.get(leg.call()));
        } catch (CallProblem tooLate) {
            return words.tooLate(leg, calls.get(leg.call()));
        }
    }

    private String refuse(Leg leg) {
        facts.over(leg.id(), null);
        return Twiml.goodbye();
    }

    private String ask(Leg leg) {
        facts.pickedUp(leg.id());
        return words.whisper(leg, calls.get(leg.call()));
    }
}
