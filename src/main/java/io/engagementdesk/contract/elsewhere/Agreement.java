package io.engagementdesk.contract.elsewhere;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of an agreement that was signed outside.
 *
 * @param until the last day on which it binds; empty where it has no end
 */
record Agreement(LocalDate signedOn, Optional<LocalDate> until, String signedFor, String signedBy) {

    /** Refuses what cannot be. */
    static Agreement of(String signedOn, String until, String signedFor, String signedBy, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate from = day("signedOn", signedOn, errors);
        LocalDate end = until.isBlank() ? null : day("until", until, errors);
        if (from != null && from.isAfter(today)) {
            errors.add(new FieldError("signedOn", "range", "This day has not come yet."));
        }
        if (end != null && end.isBefore(today)) {
            errors.add(new FieldError("until", "range", "This agreement has ended already."));
        }
        name("signedFor", signedFor, errors);
        name("signedBy", signedBy, errors);
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        return new Agreement(from, Optional.ofNullable(end), signedFor.strip(), signedBy.strip());
    }

    private static LocalDate day(String field, String text, List<FieldError> errors) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            errors.add(new FieldError(field, "date", "Give a day of the calendar, such as 2026-05-04."));
            return null;
        }
    }

    private static void name(String field, String text, List<FieldError> errors) {
        if (text.isBlank() || text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(field, "required", "Give the name of who signed, in at most 200 characters."));
        }
    }
}
