package io.engagementdesk.scoping.page;

import io.engagementdesk.scoping.project.Complexity;
import io.engagementdesk.scoping.project.Contingency;
import io.engagementdesk.scoping.project.Urgency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a project's conditions, by the field's id. */
final class ConditionChecks {

    private static final int YEARS_AHEAD = 3;
    private static final BigDecimal MOST_DISCOUNT = BigDecimal.valueOf(50);
    private static final BigDecimal MOST_ANALYSIS = BigDecimal.valueOf(500);

    private ConditionChecks() {}

    static void of(Conditions typed, LocalDate today, Map<String, String> errors) {
        need(errors, "urgency", named(typed.urgency(), Urgency.values()), "Choose one.");
        need(errors, "complexity", named(typed.complexity(), Complexity.values()), "Choose one.");
        need(errors, "contingency", named(typed.contingency(), Contingency.values()), "Choose one.");
        need(errors, "discount", upTo(typed.discount(), MOST_DISCOUNT), "Give a percent from 0 to 50.");
        need(
                errors,
                "analysisHours",
                Typed.quarters(typed.analysisHours()) && upTo(typed.analysisHours(), MOST_ANALYSIS),
                "Give the hours in quarters, as 1.25, and not more than 500.");
        window(typed, today, errors);
    }

    private static void window(Conditions typed, LocalDate today, Map<String, String> errors) {
        Optional<LocalDate> from = Typed.date(typed.windowFrom());
        Optional<LocalDate> to = Typed.date(typed.windowTo());
        need(errors, "windowFrom", from.isPresent(), "Give a date.");
        need(errors, "windowTo", to.isPresent(), "Give a date.");
        from.ifPresent(day -> need(errors, "windowFrom", !day.isBefore(today), "This day is over."));
        to.ifPresent(day -> {
            need(errors, "windowTo", from.filter(day::isBefore).isEmpty(), "It ends before it begins.");
            need(errors, "windowTo", day.isBefore(today.plusYears(YEARS_AHEAD)), "No more than three years ahead.");
        });
        if (!typed.startOn().isEmpty()) {
            boolean within = Typed.date(typed.startOn())
                    .filter(day -> from.filter(day::isBefore).isEmpty())
                    .filter(day -> to.filter(day::isAfter).isEmpty())
                    .isPresent();
            need(errors, "startOn", within, "Give a date within the time of the work, or none to start at once.");
        }
    }

    private static boolean named(String text, Enum<?>... values) {
        return Stream.of(values).anyMatch(value -> value.name().equals(text));
    }

    private static boolean upTo(String text, BigDecimal most) {
        return Typed.number(text).filter(one -> one.compareTo(most) <= 0).isPresent();
    }

    private static void need(Map<String, String> errors, String key, boolean right, String message) {
        if (!right) {
            errors.putIfAbsent(key, message);
        }
    }
}
