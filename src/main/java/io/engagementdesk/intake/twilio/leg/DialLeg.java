package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.intake.call.Party;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.api.TwilioCall;
import io.engagementdesk.intake.twilio.api.TwilioCalls;
import io.engagementdesk.intake.twilio.api.TwilioCalls.Refused;
import io.engagementdesk.intake.twilio.api.TwilioSettings;
import io.engagementdesk.intake.twilio.leg.Leg.State;
import io.engagementdesk.process.JobWork;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has Twilio ring a telephone, once however often the job runs: that it is asked is committed before, and who does not
 * know what came of it looks for the call first.
 */
@Component(DialLeg.JOB)
@OnTwilio
class DialLeg implements JobWork {

    static final String JOB = "dialLeg";

    /** Twilio's clock may be behind ours, and its moments are whole seconds. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Legs legs;
    private final TwilioCalls twilio;
    private final LegFacts facts;
    private final LegWatch watch;
    private final TransactionTemplate apart;

    DialLeg(Legs legs, TwilioCalls twilio, LegFacts facts, LegWatch watch, PlatformTransactionManager transactions) {
        this.legs = legs;
        this.twilio = twilio;
        this.facts = facts;
        this.watch = watch;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @Override
    public void run(String reference) {
        Leg leg = legs.find(UUID.fromString(reference)).orElseThrow();
        if (leg.isOver() || leg.sid() != null) {
            return;
        }
        try {
            known(leg).or(() -> dialled(leg)).ifPresentOrElse(sid -> rings(leg, sid), () -> legs.end(leg.id()));
        } catch (Refused number) {
            facts.over(leg.id(), null);
        }
    }

    /** An earlier attempt of which we never heard the end. */
    private Optional<String> known(Leg leg) {
        return leg.dialledAt() == null
                ? Optional.empty()
                : twilio.madeTo(leg.number(), leg.dialledAt().minus(SKEW))
                        .map(TwilioCall::sid)
                        .filter(sid -> legs.ofSid(sid).isEmpty())
                        .findFirst();
    }

    private Optional<String> dialled(Leg leg) {
        boolean wanted = Boolean.TRUE.equals(apart.execute(ours -> legs.dial(leg.id())));
        return wanted ? Optional.of(twilio.dial(leg.id(), leg.number(), ring(leg))) : Optional.empty();
    }

    private static Duration ring(Leg leg) {
        return leg.party() == Party.CLIENT ? TwilioSettings.LONG_RING : TwilioSettings.RING;
    }

    private void rings(Leg leg, String sid) {
        legs.reach(legs.lock(leg.id()), State.RINGING);
        legs.name(leg.id(), sid);
        watch.begin(leg.id());
    }

    @Override
    public void exhausted(String reference, String error) {
        facts.over(UUID.fromString(reference), null);
    }
}
