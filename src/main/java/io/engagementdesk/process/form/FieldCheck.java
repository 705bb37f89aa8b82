package io.engagementdesk.process.form;

import io.engagementdesk.process.FormRefused.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether one field accepts one value; the same answer at every door. */
final class FieldCheck {

    /** Longest text a field takes when its form sets no limit. */
    private static final int LONGEST = 4_000;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ()/-]{6,24}");

    private FieldCheck() {}

    static Optional<FieldError> of(FormField field, Object value) {
        if (value == null || "".equals(value)) {
            boolean missing = field.required() && !field.conditional() && !field.disabled();
            return missing ? refuse(field, "required", "Please fill this in.") : Optional.empty();
        }
        if (field.disabled()) {
            return refuse(field, "readonly", "This field cannot be changed.");
        }
        return switch (field.type()) {
            case "number" -> number(field, value);
            case "checkbox" -> checkbox(field, value);
            case "select", "radio" -> option(field, value);
            case "checklist", "taglist" -> options(field, value);
            case "datetime" -> moment(field, value);
            default -> text(field, value);
        };
    }

    private static Optional<FieldError> number(FormField field, Object value) {
        if (!(value instanceof Number) && !NUMBER.matcher(value.toString()).matches()) {
            return refuse(field, "type", "Please enter a number, such as 30.");
        }
        double number = Double.parseDouble(value.toString());
        var limits = field.limits();
        if (!Double.isFinite(number)
                || number < limits.min().orElse(-1e12)
                || number > limits.max().orElse(1e12)) {
            return refuse(field, "range", "Please enter a number " + range(limits) + ".");
        }
        int decimals = new BigDecimal(value.toString()).stripTrailingZeros().scale();
        return decimals <= limits.decimalDigits().orElse(0)
                ? Optional.empty()
                : refuse(field, "decimals", "Please enter a number with fewer decimals.");
    }

    private static String range(FormField.Limits limits) {
        return limits.min().map(min -> "from " + min.longValue() + " ").orElse("")
                + limits.max().map(max -> "up to " + max.longValue()).orElse("that is not so large");
    }

    private static Optional<FieldError> checkbox(FormField field, Object value) {
        boolean known = value instanceof Boolean || "true".equals(value) || "false".equals(value);
        if (!known) {
            return refuse(field, "type", "Please answer yes or no.");
        }
        boolean ticked = "true".equals(value.toString());
        return field.required() && !ticked ? refuse(field, "required", "Please tick this box.") : Optional.empty();
    }

    private static Optional<FieldError> option(FormField field, Object value) {
        boolean known = field.options().isEmpty()
                || field.options().stream().anyMatch(option -> option.value().equals(value));
        return known ? Optional.empty() : refuse(field, "option", "Please choose one of the answers offered.");
    }

    private static Optional<FieldError> options(FormField field, Object value) {
        Collection<?> chosen = value instanceof Collection<?> several ? several : java.util.List.of(value);
        return chosen.stream()
                .map(one -> option(field, one))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<FieldError> moment(FormField field, Object value) {
        try {
            switch (field.subtype()) {
                case "time" -> DateTimeFormatter.ISO_TIME.parse(value.toString());
                case "datetime" -> DateTimeFormatter.ISO_DATE_TIME.parse(value.toString());
                default -> LocalDate.parse(value.toString());
            }
            return Optional.empty();
        } catch (DateTimeException not) {
            return refuse(field, "date", "Please enter a date of the calendar, such as 2026-12-24.");
        }
    }

    private static Optional<FieldError> text(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return refuse(field, "type", "Please enter text.");
        }
        if (text.indexOf('\0') >= 0
                || !java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return refuse(field, "characters", "Please remove characters that are not text.");
        }
        int longest = field.limits().maxLength().orElse(LONGEST);
        if (text.length() > longest) {
            return refuse(field, "length", "Please shorten this to " + longest + " characters.");
        }
        if (text.length() < field.limits().minLength().orElse(0)) {
            return refuse(
                    field,
                    "length",
                    "Please write at least " + field.limits().minLength().get() + " characters.");
        }
        return pattern(field, text);
    }

    private static Optional<FieldError> pattern(FormField field, String text) {
        Optional<Pattern> pattern = field.limits()
                .validationType()
                .map(type -> "email".equals(type) ? EMAIL : PHONE)
                .or(() -> field.limits().pattern().map(Pattern::compile));
        return pattern.filter(wanted -> !wanted.matcher(text).matches())
                .flatMap(wanted -> refuse(field, "pattern", example(field)));
    }

    private static String example(FormField field) {
        return switch (field.limits().validationType().orElse("")) {
            case "email" -> "Please enter an e-mail address, such as name@example.com.";
            case "phone" -> "Please enter a phone number with country code, such as +49 30 123456.";
            default -> "Please write this in the form asked for.";
        };
    }

    private static Optional<FieldError> refuse(FormField field, String code, String message) {
        return Optional.of(new FieldError(field.key(), code, message));
    }
}
