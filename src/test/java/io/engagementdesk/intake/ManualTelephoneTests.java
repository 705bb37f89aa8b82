package io.engagementdesk.intake;

import static io.engagementdesk.intake.call.Party.CLIENT;
import static io.engagementdesk.intake.call.Party.PRACTITIONER;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import java.util.List;
import java.util.UUID;

/** The manual exchange: what people do, they say. */
class ManualTelephoneTests extends TelephoneContract {

    private static final Actor ACTOR = new Actor("test", "test");

    private UUID call() {
        return view().callId();
    }

    private CallView of(String number) {
        return views.latestOf(number).orElseThrow();
    }

    @Override
    protected void dials(String number) {
        switchboard.dialled(number, ACTOR);
    }

    @Override
    protected UUID dialsUnseen() {
        return switchboard.dialledUnseen(ACTOR);
    }

    @Override
    protected void picksUp(String number) {
        switchboard.answered(of(number).callId(), CLIENT, null, ACTOR);
    }

    @Override
    protected void hangsUp(String number) {
        switchboard.hungUp(of(number).callId(), CLIENT, null, null, ACTOR);
    }

    @Override
    protected void accepts(String practitioner) {
        switchboard.answered(call(), PRACTITIONER, practitioner, ACTOR);
    }

    @Override
    protected void refuses(String practitioner) {
        leaves(practitioner);
    }

    @Override
    protected void leaves(String practitioner) {
        switchboard.hungUp(call(), PRACTITIONER, practitioner, null, ACTOR);
    }

    @Override
    protected void comesBack(String practitioner) {
        accepts(practitioner);
    }

    @Override
    protected boolean rings(String practitioner) {
        return practitioner.equals(view().practitioner())
                && view().state() == CallState.RINGING
                && !view().onTheLine().contains(PRACTITIONER);
    }

    @Override
    protected boolean clientRings() {
        return view().state() == CallState.RINGING && view().onTheLine().contains(PRACTITIONER);
    }

    @Override
    protected boolean talk(String practitioner) {
        return view().onTheLine().containsAll(List.of(CLIENT, PRACTITIONER));
    }
}
