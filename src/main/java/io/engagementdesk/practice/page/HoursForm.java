package io.engagementdesk.practice.page;

import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.WorkingWeek;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A week's hours as they stand in the form, and what is wrong with them. */
record HoursForm(String zone, List<TypedRange> ranges) {

    private static final int MOST_A_DAY = 6;

    static HoursForm of(WorkingWeek week) {
        return new HoursForm(
                week.zone().getId(),
                Arrays.stream(DayOfWeek.values())
                        .flatMap(day -> shown(week, day))
                        .toList());
    }

    static HoursForm of(Map<String, String> fields) {
        return new HoursForm(
                fields.getOrDefault("zone", ""),
                Arrays.stream(DayOfWeek.values())
                        .flatMap(day -> IntStream.range(0, MOST_A_DAY).mapToObj(at -> TypedRange.of(day, at, fields)))
                        .filter(range -> range.at() == 0 || !range.blank())
                        .toList());
    }

    /** Those of a day and an empty one, as long as there may be more. */
    public List<TypedRange> on(DayOfWeek day) {
        List<TypedRange> filled = typed(day).toList();
        int next = filled.stream().mapToInt(TypedRange::at).max().orElse(-1) + 1;
        Stream<TypedRange> empty = next < MOST_A_DAY ? Stream.of(new TypedRange(day, next, "", "")) : Stream.empty();
        return Stream.concat(filled.stream(), empty).toList();
    }

    /** By the name of the field, the end of the message's key. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!Zones.known(zone)) {
            errors.put("zone", "zone");
        }
        for (TypedRange range : ranges) {
            List<TypedRange> before = typed(range.day())
                    .takeWhile(other -> other.at() < range.at())
                    .toList();
            range.wrong(before).ifPresent(wrong -> errors.put(range.key(), wrong));
        }
        return errors;
    }

    /** Only without errors. */
    WorkingWeek week() {
        return new WorkingWeek(
                ZoneId.of(zone),
                ranges.stream().flatMap(range -> range.hours().stream()).toList());
    }

    private Stream<TypedRange> typed(DayOfWeek day) {
        return ranges.stream().filter(range -> range.day() == day && !range.blank());
    }

    private static Stream<TypedRange> shown(WorkingWeek week, DayOfWeek day) {
        List<Hours> hours =
                week.hours().stream().filter(range -> range.day() == day).toList();
        return IntStream.range(0, hours.size())
                .mapToObj(at -> new TypedRange(
                        day,
                        at,
                        hours.get(at).from().toString(),
                        hours.get(at).to().toString()));
    }
}
