package io.engagementdesk.callback;

import io.engagementdesk.process.form.FormField;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Values in the words of their form. */
final class Shown {

    private Shown() {}

    static String of(FormField field, Object value) {
        return all(value).stream().map(one -> option(field, one)).collect(Collectors.joining(", "));
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
