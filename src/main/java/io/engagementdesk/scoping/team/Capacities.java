package io.engagementdesk.scoping.team;

import io.engagementdesk.calendar.Busy;
import io.engagementdesk.calendar.Diary;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.practice.Engaged;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.WorkingTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How many hours practitioners have left in each week: working time without appointments and other projects. */
@Component
class Capacities {

    private static final long QUARTER = Duration.ofMinutes(15).toMinutes();

    private final WorkingTimes times;
    private final List<Engaged> engagements;
    private final TeamRows rows;

    Capacities(WorkingTimes times, List<Engaged> engagements, TeamRows rows) {
        this.times = times;
        this.engagements = engagements;
        this.rows = rows;
    }

    /** Those of the practitioners, as if this engagement had none of their hours. */
    List<Capacity> of(List<Practitioner> people, Period period, String engagement) {
        if (people.isEmpty() || period.isOver()) {
            return List.of();
        }
        List<String> logins = people.stream().map(Practitioner::login).toList();
        Map<String, Diary> diaries = times.of(logins, period.span());
        Map<String, Map<LocalDate, Integer>> taken = rows.taken(logins, engagement, period);
        return people.stream()
                .map(one -> new Capacity(
                        one,
                        free(
                                booked(one.login(), diaries.get(one.login()), period.span()),
                                period,
                                taken.getOrDefault(one.login(), Map.of()))))
                .toList();
    }

    private Diary booked(String login, Diary diary, Span span) {
        return diary.takenAlso(engagements.stream()
                .flatMap(one -> one.of(login, span.from(), span.to()).stream())
                .map(Busy::when)
                .toList());
    }

    private static SortedMap<LocalDate, Integer> free(Diary diary, Period period, Map<LocalDate, Integer> taken) {
        SortedMap<LocalDate, Integer> free = new TreeMap<>();
        period.mondays()
                .forEach(monday -> free.put(
                        monday,
                        Math.max(0, quarters(diary, period.week(monday).span()) - taken.getOrDefault(monday, 0))));
        return free;
    }

    private static int quarters(Diary diary, Span week) {
        long minutes = diary.free(week.from(), week.to()).stream()
                .mapToLong(span -> span.length().toMinutes())
                .sum();
        return (int) (minutes / QUARTER);
    }
}
