package io.engagementdesk.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as a reader in his zone writes them. */
record Moments(ZoneId zone, Locale language) {

    LocalDate date(Instant at) {
        return at(at).toLocalDate();
    }

    /** Tuesday, 24 November 2026. */
    String day(Instant at) {
        return format(isGerman() ? "EEEE, d. MMMM yyyy" : "EEEE, d MMMM yyyy", at);
    }

    /** 10:00, with its offset where the clock shows that time twice. */
    String time(Instant at) {
        boolean twice =
                zone.getRules().getValidOffsets(at(at).toLocalDateTime()).size() > 1;
        return format(twice ? "HH:mm (zzz)" : "HH:mm", at);
    }

    /** 10:00–10:30 (CET). */
    String span(Instant from, Instant to) {
        return format("HH:mm", from) + "–" + format("HH:mm", to) + " (" + format("zzz", from) + ")";
    }

    private boolean isGerman() {
        return language.getLanguage().equals("de");
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, language).format(at(at));
    }

    private ZonedDateTime at(Instant at) {
        return at.atZone(zone);
    }
}
