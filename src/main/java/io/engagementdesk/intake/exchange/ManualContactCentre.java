package io.engagementdesk.intake.exchange;

import io.engagementdesk.intake.call.Party;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People are the exchange: the web telephone and the API show what shall ring, and say what happened. */
@Component
@ConditionalOnProperty(name = "desk.telephony.provider", havingValue = "manual", matchIfMissing = true)
class ManualContactCentre implements ContactCentre {

    @Override
    public boolean connectsTelephones() {
        return false;
    }

    @Override
    public boolean reachesDesk(String login) {
        return true;
    }

    @Override
    public void ringPractitioner(UUID call, String practitioner) {
        // the call's facts already show it ringing
    }

    @Override
    public void ringClient(UUID call, String number) {
        // the call's facts already show it ringing
    }

    @Override
    public void ringDesk(UUID call) {
        // the web telephone shows who waits
    }

    @Override
    public void ringDesk(UUID call, String login) {
        // who takes a call on the web telephone is on the line
    }

    @Override
    public void release(UUID call, Party party, String person) {
        // the call's facts already show the side off the line
    }

    @Override
    public void dismiss(UUID call) {
        // the caller's telephone shows it
    }

    @Override
    public void hangUp(UUID call) {
        // the call's state already shows it over
    }
}
