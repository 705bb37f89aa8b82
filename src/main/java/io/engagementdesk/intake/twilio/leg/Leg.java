package io.engagementdesk.intake.twilio.leg;

import io.engagementdesk.intake.call.Party;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One telephone that is, or shall be, connected to a call.
 *
 * @param person login of the practitioner, else null
 * @param number E.164; empty where nobody knows it
 * @param sid Twilio's name of it; null until Twilio has told it
 * @param released it has left the call; Twilio is to be told, or has been
 * @param dialledAt when Twilio was first asked to dial it; without a sid, what became of that is unknown
 */
public record Leg(
        UUID id,
        UUID call,
        Party party,
        String person,
        String number,
        String sid,
        State state,
        boolean released,
        Instant dialledAt) {

    /** How far it has come; never back. */
    public enum State {
        WANTED,
        RINGING,
        /** Somebody, or something, has picked up; his key is waited for. */
        PICKED_UP,
        JOINED,
        OVER
    }

    public boolean isOver() {
        return state == State.OVER;
    }

    /** Nothing more shall be said on it. */
    public boolean isGone() {
        return isOver() || released;
    }

    public boolean isOf(Party side, String who) {
        return party == side && (side != Party.PRACTITIONER || Objects.equals(person, who));
    }

    boolean isSide(Leg other) {
        return isOf(other.party, other.person);
    }
}
