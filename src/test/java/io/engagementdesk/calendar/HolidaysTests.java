package io.engagementdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HolidaysTests {

    @Test
    void germanyRestsOnItsNationalHolidaysOnly() {
        Holidays germany = Holidays.of("DE");

        assertThat(germany.on(LocalDate.of(2026, 10, 3), Locale.GERMAN)).contains("Tag der Deutschen Einheit");
        assertThat(germany.on(LocalDate.of(2027, 3, 29), Locale.ENGLISH)).contains("Easter Monday");
        assertThat(germany.on(LocalDate.of(2026, 1, 6), Locale.GERMAN)).isEmpty();
        assertThat(germany.on(LocalDate.of(2026, 11, 23), Locale.GERMAN)).isEmpty();
    }

    @Test
    void anotherCountryRestsOnOtherDays() {
        assertThat(Holidays.of("US").on(LocalDate.of(2026, 11, 26), Locale.ENGLISH))
                .isPresent();
        assertThat(Holidays.none().on(LocalDate.of(2026, 12, 25), Locale.ENGLISH))
                .isEmpty();
    }
}
