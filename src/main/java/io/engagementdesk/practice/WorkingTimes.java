package io.engagementdesk.practice;

import io.engagementdesk.calendar.Diary;
import io.engagementdesk.calendar.Holidays;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.calendar.WorkingWeek;
import io.engagementdesk.money.Practice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When practitioners work: their weekly hours without the practice's holidays and their time off. */
@Service
@Transactional(readOnly = true)
public class WorkingTimes {

    private final WeeklyHours hours;
    private final TimesOff timesOff;
    private final Holidays holidays;

    WorkingTimes(WeeklyHours hours, TimesOff timesOff, Practice practice) {
        this.hours = hours;
        this.timesOff = timesOff;
        this.holidays = Holidays.of(practice.country());
    }

    /** By practitioner, in two statements; bookings are not in them: {@link Diary#takenAlso} adds them. */
    public Map<String, Diary> of(Collection<String> practitioners, Span within) {
        Map<String, List<Span>> away = timesOff.of(practitioners, within).stream()
                .collect(Collectors.groupingBy(
                        TimeOff::practitioner, Collectors.mapping(TimeOff::when, Collectors.toList())));
        return hours.of(practitioners).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        week -> diary(week.getValue(), away.getOrDefault(week.getKey(), List.of()))));
    }

    private Diary diary(WorkingWeek week, List<Span> away) {
        return new Diary(week, holidays, away);
    }
}
