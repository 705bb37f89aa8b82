package io.engagementdesk.notification.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Hours of the day in which nobody wants a mail, over midnight where they end before they begin. */
record QuietHours(int from, int until) {

    /** When they are over; empty where it is not quiet now. */
    Optional<Instant> over(Instant now, ZoneId zone) {
        int hour = now.atZone(zone).getHour();
        boolean quiet = from <= until ? from <= hour && hour < until : from <= hour || hour < until;
        return quiet ? Optional.of(DayHours.next(until, now, zone)) : Optional.empty();
    }
}
