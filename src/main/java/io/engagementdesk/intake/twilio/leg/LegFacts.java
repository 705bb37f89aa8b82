package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.Switchboard;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.twilio.api.DeskTime;
import io.engagementdesk.intake.twilio.api.OnTwilio;
import io.engagementdesk.intake.twilio.leg.Leg.State;
import io.engagementdesk.process.Collisions;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a leg becomes a fact of its call, once, and not when the leg has left the call before. */
@Component
@OnTwilio
public class LegFacts {

    private final Legs legs;
    private final Switchboard switchboard;
    private final DeskTime time;
    private final TransactionTemplate transaction;

    LegFacts(Legs legs, Switchboard switchboard, DeskTime time, PlatformTransactionManager transactions) {
        this.legs = legs;
        this.switchboard = switchboard;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void rings(UUID id) {
        once(id, leg -> legs.reach(leg, State.RINGING));
    }

    public void pickedUp(UUID id) {
        once(id, leg -> legs.reach(leg, State.PICKED_UP));
    }

    /**
     * Whoever holds it is on the line.
     *
     * @throws CallProblem when the call has gone on without him
     */
    public void joined(UUID id) {
        once(id, leg -> {
            if (!leg.isGone() && leg.state() != State.JOINED) {
                switchboard.answered(leg.call(), leg.party(), leg.person(), actor(leg));
                legs.reach(leg, State.JOINED);
            }
        });
    }

    /**
     * It is off the line.
     *
     * @param at since when; null for now
     */
    public void over(UUID id, Instant at) {
        once(id, leg -> {
            if (leg.isOver()) {
                return;
            }
            legs.end(id);
            if (!leg.released() && legs.live(leg.call()).stream().noneMatch(other -> stays(other, leg))) {
                switchboard.left(leg.call(), leg.party(), leg.person(), at == null ? time.now() : at, actor(leg));
            }
        });
    }

    /** The same side has another telephone on the call. */
    private static boolean stays(Leg other, Leg leg) {
        return other.isSide(leg) && !other.released();
    }

    private void once(UUID id, Consumer<Leg> step) {
        Collisions.retried(() -> transaction.execute(status -> {
            step.accept(legs.lock(id));
            return id;
        }));
    }

    static Actor actor(Leg leg) {
        String who = leg.person() == null ? leg.party().name().toLowerCase(Locale.ROOT) : leg.person();
        return new Actor(who, "telephone");
    }
}
