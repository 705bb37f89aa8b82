package io.engagementdesk.notification.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Hours of the day where somebody lives; an hour that a change of the clocks leaves out is the one after it. */
final class DayHours {

    private DayHours() {}

    /** The next time the clock strikes this hour. */
    static Instant next(int hour, Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime today = here.toLocalDate().atTime(hour, 0).atZone(zone);
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(hour, 0).atZone(zone))
                .toInstant();
    }
}
