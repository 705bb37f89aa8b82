package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.intake.twilio.api.Addresses;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.api.TwilioCalls;
import io.engagementdesk.intake.twilio.api.TwilioCalls.Refused;
import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.Jobs;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has Twilio take a caller out of his conference, where nothing can end a call, to hear our last words. */
@Component(DismissLeg.JOB)
@OnTwilio
class DismissLeg implements JobWork {

    static final String JOB = "dismissLeg";

    private final Legs legs;
    private final TwilioCalls twilio;
    private final Addresses addresses;
    private final Jobs jobs;

    DismissLeg(Legs legs, TwilioCalls twilio, Addresses addresses, Jobs jobs) {
        this.legs = legs;
        this.twilio = twilio;
        this.addresses = addresses;
        this.jobs = jobs;
    }

    @Override
    public void run(String reference) {
        legs.find(UUID.fromString(reference)).filter(leg -> !leg.isOver()).ifPresent(this::dismiss);
    }

    private void dismiss(Leg leg) {
        try {
            twilio.redirect(leg.sid(), addresses.inVain());
        } catch (Refused untold) {
            jobs.schedule(HangUpLeg.JOB, leg.id().toString());
        }
    }

    @Override
    public void exhausted(String reference, String error) {
        jobs.schedule(HangUpLeg.JOB, reference);
    }
}
