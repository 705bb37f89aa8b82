package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.exchange.ContactCentre;
import io.engagementdesk.intake.exchange.DeskTelephones;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.api.TwilioSettings;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.process.Jobs;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down who shall be rung and who shall leave, with the facts that ask for it; jobs tell Twilio. */
@Component
@OnTwilio
class TwilioContactCentre implements ContactCentre {

    private final Legs legs;
    private final Jobs jobs;
    private final Practitioners practitioners;
    private final DeskTelephones desk;
    private final TwilioSettings settings;

    TwilioContactCentre(
            Legs legs, Jobs jobs, Practitioners practitioners, DeskTelephones desk, TwilioSettings settings) {
        this.legs = legs;
        this.jobs = jobs;
        this.practitioners = practitioners;
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public boolean connectsTelephones() {
        return true;
    }

    @Override
    public boolean reachesDesk(String login) {
        return !settings.desk().isEmpty() || desk.number(login).isPresent();
    }

    @Override
    public void ringPractitioner(UUID call, String practitioner) {
        String number =
                practitioners.find(practitioner).map(Practitioner::phone).orElse("");
        ring(call, Party.PRACTITIONER, practitioner, number);
    }

    @Override
    public void ringClient(UUID call, String number) {
        ring(call, Party.CLIENT, null, number);
    }

    @Override
    public void ringDesk(UUID call) {
        if (!settings.desk().isEmpty()) {
            ring(call, Party.DESK, null, settings.desk());
        }
    }

    @Override
    public void ringDesk(UUID call, String login) {
        Optional<String> own = desk.number(login);
        String number = own.orElse(settings.desk());
        legs.live(call).stream()
                .filter(leg -> leg.party() == Party.DESK && !leg.number().equals(number))
                .forEach(this::release);
        ring(call, Party.DESK, own.map(known -> login).orElse(null), number);
    }

    @Override
    public void release(UUID call, Party party, String person) {
        legs.live(call).stream().filter(leg -> leg.isOf(party, person)).forEach(this::release);
    }

    @Override
    public void dismiss(UUID call) {
        legs.live(call).stream()
                .filter(leg -> leg.isOf(Party.CLIENT, null))
                .forEach(leg -> release(leg, DismissLeg.JOB));
    }

    @Override
    public void hangUp(UUID call) {
        legs.live(call).forEach(this::release);
    }

    private void ring(UUID call, Party party, String person, String number) {
        boolean rings = legs.live(call).stream().anyMatch(leg -> leg.isOf(party, person) && !leg.released());
        if (!rings) {
            UUID leg = legs.want(call, party, person, number);
            jobs.schedule(DialLeg.JOB, leg.toString());
        }
    }

    private void release(Leg leg) {
        release(leg, HangUpLeg.JOB);
    }

    private void release(Leg leg, String job) {
        if (!leg.released()) {
            legs.release(leg.id());
            jobs.schedule(job, leg.id().toString());
        }
    }
}
