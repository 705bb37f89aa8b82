package io.engagementdesk.practice.page;

import io.engagementdesk.calendar.Busy;
import io.engagementdesk.calendar.Feed;
import io.engagementdesk.practice.Engaged;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.WeeklyHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The bookings of a practitioner as a calendar to subscribe to. */
@Component
class BusyTimes {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration REFRESH = Duration.ofMinutes(15);

    private final ObjectProvider<Engaged> engaged;
    private final WeeklyHours hours;
    private final Clock clock;

    BusyTimes(ObjectProvider<Engaged> engaged, WeeklyHours hours, Clock clock) {
        this.engaged = engaged;
        this.hours = hours;
        this.clock = clock;
    }

    byte[] feed(Practitioner practitioner) {
        return new Feed(
                        practitioner.name(),
                        hours.of(practitioner.login()).zone(),
                        REFRESH,
                        busy(practitioner.login(), clock.instant()))
                .toBytes();
    }

    private List<Busy> busy(String practitioner, Instant now) {
        return engaged.stream()
                .flatMap(bookings -> bookings.of(practitioner, now.minus(BACK), now.plus(AHEAD)).stream())
                .sorted(Comparator.comparing((Busy busy) -> busy.when().from()).thenComparing(Busy::uid))
                .toList();
    }
}
