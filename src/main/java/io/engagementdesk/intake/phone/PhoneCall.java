package io.engagementdesk.intake.phone;

import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.Party;
import java.util.UUID;

/**
 * A call as one side's telephone shows it.
 *
 * @param mode what this side can do with it now; the end of its message keys
 * @param who the client by name, or null
 * @param with the practitioner by name, or null
 * @param meeting where both meet, or null for a call
 */
record PhoneCall(
        UUID id,
        Mode mode,
        String number,
        String who,
        String with,
        String engagement,
        String service,
        String question,
        String meeting,
        long seconds) {

    /** What a side sees. */
    enum Mode {
        /** It rings here. */
        INCOMING,
        /** The caller waits for somebody of the practice. */
        WAITING,
        /** The caller speaks with the desk. */
        DESK,
        /** This side is on the line, the other one is being rung. */
        REACHING,
        /** Both sides are on the line. */
        TALKING,
        /** The other side has gone and may come back. */
        ALONE,
        /** This side has gone and may come back. */
        AWAY,
        /** Nobody came for the caller. */
        LOST,
        OVER
    }

    static PhoneCall of(CallView call, Mode mode, String with, String meeting, Engagement engagement) {
        return new PhoneCall(
                call.callId(),
                mode,
                call.from(),
                call.contact() == null ? null : call.contact().name(),
                with,
                call.engagement(),
                engagement == null ? null : engagement.service(),
                engagement == null ? null : engagement.question(),
                meeting,
                call.secondsTogether());
    }

    /** How the call looks to its practitioner. */
    static Mode toPractitioner(CallView call) {
        boolean here = call.onTheLine().contains(Party.PRACTITIONER);
        return switch (call.state()) {
            case ENDED, LOST -> Mode.OVER;
            case CONNECTED -> Mode.TALKING;
            case DROPPED -> here ? Mode.ALONE : Mode.AWAY;
            case RINGING, WITH_DESK -> here ? Mode.REACHING : Mode.INCOMING;
        };
    }

    /** How the call looks to the desk. */
    static Mode toDesk(CallView call) {
        return switch (call.state()) {
            case ENDED, LOST -> Mode.OVER;
            case CONNECTED -> Mode.TALKING;
            case DROPPED -> Mode.AWAY;
            case WITH_DESK -> Mode.DESK;
            case RINGING -> call.practitioner() == null ? Mode.WAITING : Mode.REACHING;
        };
    }

    /** How the call looks to the caller. */
    static Mode toCaller(CallView call) {
        boolean here = call.onTheLine().contains(Party.CLIENT);
        return switch (call.state()) {
            case ENDED -> Mode.OVER;
            case LOST -> Mode.LOST;
            case CONNECTED -> Mode.TALKING;
            case DROPPED -> here ? Mode.ALONE : Mode.AWAY;
            case WITH_DESK -> here ? Mode.DESK : Mode.OVER;
            case RINGING -> here ? Mode.WAITING : rung(call) ? Mode.INCOMING : Mode.OVER;
        };
    }

    /** Nothing goes on. */
    public boolean isOver() {
        return mode == Mode.OVER || mode == Mode.LOST;
    }

    /** The key of what it is called at the practitioner. */
    public String words() {
        return (meeting == null ? "phone.practitioner." : "phone.meeting.") + mode;
    }

    private static boolean rung(CallView call) {
        return call.state() == CallState.RINGING && call.onTheLine().contains(Party.PRACTITIONER);
    }
}
