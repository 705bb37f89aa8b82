package io.engagementdesk.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;

/** The days on which a country rests. */
@FunctionalInterface
public interface Holidays {

    /** The day's name in that language; empty when it is no holiday. */
    Optional<String> on(LocalDate date, Locale language);

    static Holidays none() {
        return (date, language) -> Optional.empty();
    }

    /** The holidays of the whole country, without those of a region. */
    static Holidays of(String country) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        return (date, language) -> manager.getHolidays(Year.from(date)).stream()
                .filter(holiday -> holiday.getDate().equals(date))
                .map(holiday -> holiday.getDescription(language))
                .findFirst();
    }
}
