package io.engagementdesk.payment.complaint;

import io.engagementdesk.money.Practice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Counts the practice's days from Monday to Friday. */
@Component
class WorkingDays {

    private final Practice practice;

    WorkingDays(Practice practice) {
        this.practice = practice;
    }

    /** The same time of day so many working days later. */
    Instant after(Instant moment, int days) {
        ZonedDateTime day = moment.atZone(practice.timeZone());
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day.toInstant();
    }
}
