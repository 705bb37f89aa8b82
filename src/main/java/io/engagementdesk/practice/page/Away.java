package io.engagementdesk.practice.page;

import io.engagementdesk.practice.TimeOff;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;

/** Time off in the words of a page: days, and times only where it does not begin or end with a day. */
record Away(UUID id, String from, String to, String note) {

    static Away of(TimeOff off, ZoneId zone, Locale language) {
        ZonedDateTime begins = off.when().from().atZone(zone);
        ZonedDateTime ends = off.when().to().atZone(zone);
        String first = words(begins, isMidnight(begins), language);
        String last = isMidnight(ends) ? words(ends.minusDays(1), true, language) : words(ends, false, language);
        return new Away(off.id(), first, first.equals(last) ? null : last, off.note());
    }

    private static String words(ZonedDateTime time, boolean day, Locale language) {
        DateTimeFormatter words = day
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return words.withLocale(language).format(time);
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
