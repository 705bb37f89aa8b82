package io.engagementdesk.delivery.launch;

import io.engagementdesk.calendar.Diary;
import io.engagementdesk.calendar.Holidays;
import io.engagementdesk.calendar.Hours;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.money.Practice;
import io.engagementdesk.practice.WorkingTimes;
import io.engagementdesk.scoping.Diaries;
import io.engagementdesk.scoping.Hold;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When client and team meet first: on the next working day, or the first after it on which all of the team are free. */
@Component
@Transactional(readOnly = true)
class KickOffs {

    static final Duration LENGTH = Duration.ofHours(1);

    private static final Duration SEARCHED = Duration.ofDays(14);
    private static final LocalTime FROM = LocalTime.of(10, 0);
    private static final LocalTime TO = LocalTime.of(16, 0);

    private final WorkingTimes times;
    private final Diaries diaries;
    private final Practice practice;
    private final Clock clock;

    KickOffs(WorkingTimes times, Diaries diaries, Practice practice, Clock clock) {
        this.times = times;
        this.diaries = diaries;
        this.practice = practice;
        this.clock = clock;
    }

    /** Where they are never free together, the next working day it is: they will have to arrange it. */
    Instant next(String engagement, Collection<String> team) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(practice.timeZone())).plusDays(1);
        Span searched = Span.of(tomorrow.atStartOfDay(practice.timeZone()).toInstant(), SEARCHED);
        List<Diary> members = members(engagement, team, searched);
        List<Instant> possible = office().slots(LENGTH, searched.from(), searched.to());
        return possible.stream()
                .filter(at -> members.stream().allMatch(diary -> diary.free(at, LENGTH)))
                .findFirst()
                .orElse(possible.get(0));
    }

    private List<Diary> members(String engagement, Collection<String> team, Span searched) {
        Map<String, List<Span>> taken = diaries.taken(engagement, searched).stream()
                .collect(
                        Collectors.groupingBy(Hold::practitioner, Collectors.mapping(Hold::time, Collectors.toList())));
        return times.of(Set.copyOf(team), searched).entrySet().stream()
                .map(one -> one.getValue().takenAlso(taken.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    private Diary office() {
        List<Hours> hours = Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> new Hours(day, FROM, TO))
                .toList();
        return new Diary(new WorkingWeek(practice.timeZone(), hours), Holidays.of(practice.country()), List.of());
    }
}
