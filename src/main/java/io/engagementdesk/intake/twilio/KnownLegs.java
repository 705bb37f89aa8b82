package io.engagementdesk.intake.twilio;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the leg that a request of Twilio's is about, by its name or by the address we gave with it. */
@Component
@OnTwilio
class KnownLegs {

    private final Legs legs;

    KnownLegs(Legs legs) {
        this.legs = legs;
    }

    /** The leg; one that had no name yet has it now. */
    @Transactional
    public Optional<Leg> of(TwilioForm form) {
        return legs.ofSid(form.sid()).or(() -> form.leg().flatMap(legs::find).flatMap(leg -> named(leg, form.sid())));
    }

    /** Another call that was made for the same leg is not of it. */
    private Optional<Leg> named(Leg leg, String sid) {
        if (leg.sid() != null) {
            return Optional.empty();
        }
        legs.name(leg.id(), sid);
        return legs.ofSid(sid);
    }
}
