package io.engagementdesk.insight.doctor;

import java.util.List;

/** Practitioners' hours and the feeds of their calendars. */
final class CalendarInvariants {

    static final List<Invariant> CALENDAR = List.of(
            Invariant.of(
                    "hours",
                    "A practitioner’s hours of a day do not overlap.",
                    """
            select a.practitioner || ' ' || a.weekday from working_hours a join working_hours b
            on b.practitioner = a.practitioner and b.weekday = a.weekday and a.begins < b.begins
            where a.ends > b.begins or a.ends = time '00:00:00'"""),
            Invariant.of(
                    "feed",
                    "One secret at a time opens a practitioner’s calendar.",
                    """
            select f.practitioner from calendar_feed f where f.revoked_at is null
            group by f.practitioner having count(*) > 1"""));

    private CalendarInvariants() {}
}
