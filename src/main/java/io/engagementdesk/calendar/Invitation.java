package io.engagementdesk.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a mail carries so that an entry appears in a calendar, moves or goes.
 *
 * @param sequence grows with each change of the same entry
 * @param stamp when this was written
 * @param language in which summary and description are
 */
public record Invitation(
        Entry entry,
        Method method,
        int sequence,
        Instant stamp,
        Person organizer,
        List<Person> attendees,
        Locale language) {

    /** What the reader's calendar shall do. */
    public enum Method {
        REQUEST,
        CANCEL
    }

    public Invitation {
        attendees = List.copyOf(attendees);
    }

    /** The file; text/calendar in UTF-8. */
    public byte[] toBytes() {
        return Calendars.write(InvitationEvent.calendar(this));
    }

    /** How the mail's part is to be declared. */
    public String mediaType() {
        return "text/calendar; charset=UTF-8; method=" + method;
    }
}
