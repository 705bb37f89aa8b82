package io.engagementdesk.callback.task;

import io.engagementdesk.process.form.FormField;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values in the words of their form. */
public final class Shown {

    private Shown() {}

    public static String of(FormField field, Object value) {
        return all(value).stream().map(one -> option(field, one)).collect(Collectors.joining(", "));
    }

    /** Days and decimals as the reader writes them. */
    public static String in(Locale language, String shown) {
        if (shown.matches("\\d{4}-\\d{2}-\\d{2}")) {
            var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
            return format.format(LocalDate.parse(shown));
        }
        return shown.matches("-?\\d+\\.\\d+")
                ? shown.replace('.', DecimalFormatSymbols.getInstance(language).getDecimalSeparator())
                : shown;
    }

    static Collection<?> all(Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        return value == null || "".equals(value) ? List.of() : List.of(value);
    }

    private static String option(FormField field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }
}
