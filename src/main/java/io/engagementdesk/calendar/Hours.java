package io.engagementdesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Working hours of a weekday, as the clock on the wall shows them.
 *
 * @param to midnight means the end of the day
 */
public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {

    public Hours {
        if (!inOrder(from, to)) {
            throw new IllegalArgumentException("Hours begin before they end: " + from + " – " + to);
        }
    }

    public static boolean inOrder(LocalTime from, LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
    }

    public boolean overlaps(Hours other) {
        return day == other.day && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    LocalDateTime end(LocalDate date) {
        return to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(to);
    }

    private boolean beginsBeforeEndOf(Hours other) {
        return inOrder(from, other.to);
    }
}
