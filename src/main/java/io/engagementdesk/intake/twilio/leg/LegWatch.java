package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.intake.twilio.api.DeskTime;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.api.TwilioCall;
import io.engagementdesk.intake.twilio.api.TwilioCalls;
import io.engagementdesk.intake.twilio.api.TwilioCalls.Unanswered;
import io.engagementdesk.intake.twilio.api.TwilioSettings;
import io.engagementdesk.intake.twilio.leg.Leg.State;
import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.Jobs;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks Twilio about a telephone whose news is overdue; what was told in time is asked for no more. */
@Component(LegWatch.JOB)
@OnTwilio
public class LegWatch implements JobWork {

    public static final String JOB = "watchLeg";

    /** A telephone that rings should have answered, or not, by then. */
    private static final Duration RINGING = TwilioSettings.RING.plusSeconds(15);

    private static final Duration TALKING = Duration.ofMinutes(2);

    private final Legs legs;
    private final TwilioCalls twilio;
    private final LegFacts facts;
    private final Jobs jobs;
    private final DeskTime time;

    LegWatch(Legs legs, TwilioCalls twilio, LegFacts facts, Jobs jobs, DeskTime time) {
        this.legs = legs;
        this.twilio = twilio;
        this.facts = facts;
        this.jobs = jobs;
        this.time = time;
    }

    /** From now on the leg is looked after, until it is over. */
    public void begin(UUID leg) {
        legs.find(leg).filter(begun -> !begun.isOver()).ifPresent(this::again);
    }

    @Override
    public void run(String reference) {
        UUID id = UUID.fromString(reference);
        legs.find(id).filter(leg -> !leg.isOver() && isThere(leg)).ifPresent(this::again);
    }

    /** Whether the telephone is still connected; if it is not, that is a fact now. While Twilio is silent it is. */
    public boolean isThere(Leg leg) {
        try {
            Optional<TwilioCall> call = twilio.find(leg.sid());
            boolean over = call.map(TwilioCall::isOver).orElse(true);
            if (over) {
                facts.over(leg.id(), call.map(TwilioCall::endedAt).orElse(null));
            }
            return !over;
        } catch (Unanswered silent) {
            return true;
        }
    }

    private void again(Leg leg) {
        Duration patience = leg.state() == State.JOINED ? TALKING : RINGING;
        jobs.schedule(JOB, leg.id().toString(), time.now().plus(patience));
    }

    @Override
    public void exhausted(String reference, String error) {
        // the model's own timers end a call of which nothing is heard
    }
}
