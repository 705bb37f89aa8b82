package io.engagementdesk.intake.twilio;

import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg;
import io.engagementdesk.intake.twilio.leg.Legs;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is said on a line, and what is done with it. */
@Service
@OnTwilio
class Voice {

    private final Legs legs;
    private final RungVoice rung;
    private final CallerVoice caller;
    private final CallViews calls;
    private final Words words;

    Voice(Legs legs, RungVoice rung, CallerVoice caller, CallViews calls, Words words) {
        this.legs = legs;
        this.rung = rung;
        this.caller = caller;
        this.calls = calls;
        this.words = words;
    }

    String answer(TwilioForm form) {
        if (!form.waiting().isEmpty()) {
            return words.waiting(form.waiting());
        }
        if (form.isInVain()) {
            return inVain(form.sid());
        }
        Optional<Leg> leg = legs.of(form.sid(), form.leg());
        if (leg.isPresent()) {
            return rung.answer(leg.get(), form.told("Digits"));
        }
        return form.isOfALeg() ? Twiml.goodbye() : caller.answer(form);
    }

    private String inVain(String sid) {
        return legs.ofSid(sid)
                .map(leg -> words.inVain(leg, calls.get(leg.call())))
                .orElseGet(Twiml::goodbye);
    }
}
