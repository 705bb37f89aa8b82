package io.engagementdesk.delivery.work;

import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.FormRefused.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line of a time sheet as it was typed and found good. */
record TimeForm(String position, LocalDate day, int minutes, String note) {

    static final int LONGEST_NOTE = 500;

    private static final int QUARTER = 15;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** @throws FormRefused with all that is wrong */
    static TimeForm of(Map<String, String> typed, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        LocalDate day = day(typed.getOrDefault("day", ""), today, wrong);
        int minutes = minutes(typed.getOrDefault("hours", "").strip(), wrong);
        String note = typed.getOrDefault("note", "").strip();
        if (note.length() > LONGEST_NOTE) {
            wrong.add(new FieldError("note", "length", "Write at most 500 characters."));
        }
        if (!wrong.isEmpty()) {
            throw new FormRefused(wrong);
        }
        return new TimeForm(typed.getOrDefault("task", ""), day, minutes, note);
    }

    private static LocalDate day(String typed, LocalDate today, List<FieldError> wrong) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(today)) {
                wrong.add(new FieldError("day", "range", "This day has not come yet. Enter work when it is done."));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            wrong.add(new FieldError("day", "type", "Choose the day on which you worked."));
            return today;
        }
    }

    private static int minutes(String typed, List<FieldError> wrong) {
        if (!typed.matches("\\d{1,2}([.,]\\d{1,2})?")) {
            wrong.add(new FieldError("hours", "type", "Enter hours such as 1.5, at most 24."));
            return 0;
        }
        int minutes = new BigDecimal(typed.replace(',', '.')).multiply(MINUTES).intValue();
        if (minutes <= 0 || minutes > 24 * 60 || minutes % QUARTER != 0) {
            wrong.add(new FieldError("hours", "range", "Enter quarter hours, from 0.25 to 24."));
        }
        return minutes;
    }
}
