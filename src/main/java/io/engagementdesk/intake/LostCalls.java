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
import org.springframework.stereotype.Component;

/** Callers whom nobody answered: each who can be called back becomes a task of the desk. */
@Component
class LostCalls {

    private final CallSteps steps;
    private final FollowUps followUps;
    private final Engagements engagements;
    private final Clients clients;

    LostCalls(CallSteps steps, FollowUps followUps, Engagements engagements, Clients clients) {
        this.steps = steps;
        this.followUps = followUps;
        this.engagements = engagements;
        this.clients = clients;
    }

    /** Nobody spoke with the caller, was rung for him or registered what he wants. */
    boolean is(Line line) {
        return !line.attended() && !registeredMeanwhile(line.call());
    }

    private boolean registeredMeanwhile(Call call) {
        return call.engagement() != null
                && !engagements.get(call.engagement()).registeredAt().isBefore(call.startedAt());
    }

    Line handOver(Line line, Actor actor) {
        Line lost = steps.close(line, CallState.LOST);
        steps.note(lost, actor, "callLost", "the caller hung up before anybody answered");
        if (lost.call().caller() != null) {
            askToCallBack(lost);
        }
        return lost;
    }

    private void askToCallBack(Line lost) {
        followUps.open(
                FollowUps.Reason.LOST_CALL,
                lost.call().id().toString(),
                lost.call().engagement(),
                "%s rang at %s and hung up before anybody answered."
                        .formatted(who(lost.call()), lost.call().startedAt()));
    }

    private String who(Call call) {
        return call.contact() == null ? call.caller() : named(clients.contact(call.contact()), call);
    }

    private static String named(Contact contact, Call call) {
        return contact.name() + " (" + call.caller() + ")";
    }
}
