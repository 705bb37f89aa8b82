package io.engagementdesk.intake;

import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.intake.call.Call;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.exchange.CallSteps;
import io.engagementdesk.intake.exchange.ContactCentre;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Callers whom nobody answered: each who can be called back becomes a task of the desk. */
@Component
class LostCalls {

    private static final Logger LOG = LoggerFactory.getLogger(LostCalls.class);

    private final CallSteps steps;
    private final ContactCentre centre;
    private final FollowUps followUps;
    private final Engagements engagements;
    private final Clients clients;

    LostCalls(CallSteps steps, ContactCentre centre, FollowUps followUps, Engagements engagements, Clients clients) {
        this.steps = steps;
        this.centre = centre;
        this.followUps = followUps;
        this.engagements = engagements;
        this.clients = clients;
    }

    /** The caller has hung up. */
    Line hungUp(Line line, Actor actor) {
        return end(line, "hung up before anybody answered", actor);
    }

    /** Nobody of the desk has come: he hears what else he can do. */
    void dismiss(Line line) {
        centre.dismiss(line.call().id());
        end(line, "waited in vain and was told so", Actor.PROCESS);
    }

    private Line end(Line line, String how, Actor actor) {
        return isLost(line) ? handOver(line, how, actor) : steps.close(line, CallState.ENDED);
    }

    /** Nobody spoke with the caller, was rung for him or registered what he wants. */
    private boolean isLost(Line line) {
        return !line.attended() && !registeredMeanwhile(line.call());
    }

    private boolean registeredMeanwhile(Call call) {
        return call.engagement() != null
                && !engagements.get(call.engagement()).registeredAt().isBefore(call.startedAt());
    }

    private Line handOver(Line line, String how, Actor actor) {
        Line lost = steps.close(line, CallState.LOST);
        LOG.info("Call {} is lost: the caller {}.", lost.call().id(), how);
        steps.note(lost, actor, "callLost", "the caller " + how);
        if (lost.call().caller() != null) {
            askToCallBack(lost, how);
        }
        return lost;
    }

    private void askToCallBack(Line lost, String how) {
        followUps.open(
                FollowUps.Reason.LOST_CALL,
                lost.call().id().toString(),
                lost.call().engagement(),
                "%s rang at %s and %s.".formatted(who(lost.call()), lost.call().startedAt(), how));
    }

    private String who(Call call) {
        return call.contact() == null ? call.caller() : named(clients.contact(call.contact()), call);
    }

    private static String named(Contact contact, Call call) {
        return contact.name() + " (" + call.caller() + ")";
    }
}
