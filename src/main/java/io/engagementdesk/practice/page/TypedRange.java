package io.engagementdesk.practice.page;

import io.engagementdesk.calendar.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One range of hours as it stands in the form.
 *
 * @param at its place among those of the day
 */
record TypedRange(DayOfWeek day, int at, String from, String to) {

    static TypedRange of(DayOfWeek day, int at, Map<String, String> fields) {
        TypedRange named = new TypedRange(day, at, "", "");
        return new TypedRange(day, at, text(fields, named.key() + "-from"), text(fields, named.key() + "-to"));
    }

    /** What the names of its fields begin with. */
    public String key() {
        return day.name().toLowerCase(Locale.ROOT) + "-" + at;
    }

    boolean blank() {
        return from.isEmpty() && to.isEmpty();
    }

    /** Empty as long as it is wrong by itself. */
    Optional<Hours> hours() {
        return time(from).flatMap(begin -> time(to).filter(end -> Hours.inOrder(begin, end))
                .map(end -> new Hours(day, begin, end)));
    }

    /** What is wrong with it beside those before it; the end of a message key. */
    Optional<String> wrong(List<TypedRange> before) {
        if (blank()) {
            return Optional.empty();
        }
        if (time(from).isEmpty() || time(to).isEmpty()) {
            return Optional.of("time");
        }
        return hours().map(own -> clashes(own, before) ? Optional.of("overlap") : Optional.<String>empty())
                .orElse(Optional.of("order"));
    }

    private static boolean clashes(Hours own, List<TypedRange> before) {
        return before.stream().flatMap(other -> other.hours().stream()).anyMatch(own::overlaps);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text).withSecond(0).withNano(0));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
