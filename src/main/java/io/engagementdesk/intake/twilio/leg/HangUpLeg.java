package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.intake.twilio.api.DeskTime;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.api.TwilioCalls;
import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.Jobs;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has Twilio take a telephone off the line. */
@Component(HangUpLeg.JOB)
@OnTwilio
class HangUpLeg implements JobWork {

    static final String JOB = "hangUpLeg";

    private static final Duration LATER = Duration.ofMinutes(1);

    private final Legs legs;
    private final TwilioCalls twilio;
    private final Jobs jobs;
    private final DeskTime time;
    private final FollowUps followUps;

    HangUpLeg(Legs legs, TwilioCalls twilio, Jobs jobs, DeskTime time, FollowUps followUps) {
        this.legs = legs;
        this.twilio = twilio;
        this.jobs = jobs;
        this.time = time;
        this.followUps = followUps;
    }

    @Override
    public void run(String reference) {
        Leg leg = legs.find(UUID.fromString(reference)).orElseThrow();
        if (leg.isOver()) {
            return;
        }
        if (leg.sid() == null && leg.dialledAt() != null) {
            jobs.schedule(JOB, reference, time.now().plus(LATER)); // whoever dials it finds out its name
            return;
        }
        if (leg.sid() != null) {
            twilio.hangUp(leg.sid());
        }
        legs.end(leg.id());
    }

    @Override
    public void exhausted(String reference, String error) {
        followUps.open(
                FollowUps.Reason.INCIDENT,
                reference,
                null,
                "A telephone could not be taken off the line. End the call in Twilio’s console if it still goes on.");
    }
}
