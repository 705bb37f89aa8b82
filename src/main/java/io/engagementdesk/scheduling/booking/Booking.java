package io.engagementdesk.scheduling.booking;

import io.engagementdesk.calendar.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A practitioner's time for an engagement.
 *
 * @param heldUntil when it lapses, as long as it is only held
 * @param sequence grows with each change of a booked time
 * @param change the last one
 * @param room where a meeting takes place; empty for a call
 * @param zone the client's
 * @param bookedAt when it last changed; empty while it is only held
 */
public record Booking(
        UUID id,
        String engagement,
        String practitioner,
        Instant startsAt,
        Instant endsAt,
        State state,
        Optional<Instant> heldUntil,
        int sequence,
        Change change,
        Optional<String> room,
        ZoneId zone,
        Optional<Instant> bookedAt) {

    /** Where a booking stands. */
    public enum State {
        HELD,
        BOOKED,
        CANCELLED,
        DONE
    }

    /** What happened to it last. */
    public enum Change {
        BOOKED,
        MOVED,
        REPLACED
    }

    public Span time() {
        return new Span(startsAt, endsAt);
    }

    public boolean isMeeting() {
        return room.isPresent();
    }

    /** In calendars the same for life. */
    public String uid() {
        return id + "@engagementdesk";
    }
}
