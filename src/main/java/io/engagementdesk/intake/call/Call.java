package io.engagementdesk.intake.call;

import java.time.Instant;
import java.util.UUID;

/**
 * A call to or from the centre of expertise.
 *
 * @param caller the client's number in E.164, or null where it is not known
 * @param contact who that is, or null
 * @param engagement what it is about, or null
 * @param practitioner who is rung or has answered, or null
 * @param told the last message that the engagement's model took, or null
 */
public record Call(
        UUID id,
        Direction direction,
        String caller,
        UUID contact,
        String engagement,
        String practitioner,
        CallState state,
        String told,
        Instant startedAt,
        Instant endedAt) {

    /** Who dialled. */
    public enum Direction {
        INBOUND,
        OUTBOUND,
        /** Nobody: both sides come to a room, and people or the API say who is there. */
        MEETING
    }

    /** A practitioner has taken it, so the engagement's model follows what happens. */
    public boolean taken() {
        return told != null;
    }

    public boolean isMeeting() {
        return direction == Direction.MEETING;
    }

    /** Both sides come by themselves, and have not been together yet. */
    public boolean gathers() {
        return isMeeting() && CallProcess.CALL_ANSWERED.equals(told);
    }

    public Call told(String message) {
        return new Call(id, direction, caller, contact, engagement, practitioner, state, message, startedAt, endedAt);
    }

    public Call in(CallState next) {
        return new Call(id, direction, caller, contact, engagement, practitioner, next, told, startedAt, endedAt);
    }

    public Call over(CallState end, Instant at) {
        return new Call(id, direction, caller, contact, engagement, practitioner, end, told, startedAt, at);
    }

    public Call routedTo(String login) {
        return new Call(id, direction, caller, contact, engagement, login, state, told, startedAt, endedAt);
    }

    public Call about(UUID client, String number) {
        return new Call(id, direction, caller, client, number, practitioner, state, told, startedAt, endedAt);
    }
}
