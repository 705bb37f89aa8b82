package io.engagementdesk.scheduling.booking;

import io.engagementdesk.calendar.Diary;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.WorkingTimes;
import io.engagementdesk.scoping.Diaries;
import io.engagementdesk.scoping.Hold;
import io.engagementdesk.scoping.Lengths;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When somebody who could serve an engagement has time: in his working hours, free of other engagements. */
@Service
@Transactional(readOnly = true)
public class FreeTimes {

    private final Diaries diaries;
    private final Lengths lengths;
    private final WorkingTimes workingTimes;
    private final BookingRows rows;
    private final AppointmentProperties settings;
    private final Clock clock;

    FreeTimes(
            Diaries diaries,
            Lengths lengths,
            WorkingTimes workingTimes,
            BookingRows rows,
            AppointmentProperties settings,
            Clock clock) {
        this.diaries = diaries;
        this.lengths = lengths;
        this.workingTimes = workingTimes;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything that may be given away now. */
    public Span window() {
        Instant now = clock.instant();
        return new Span(now.plus(settings.notice()), now.plus(settings.horizon()));
    }

    /** The free times of the window in order, each with whoever is best for it. */
    public Collection<Slot> all(String engagement) {
        Span window = window();
        Map<Instant, Slot> free = new TreeMap<>();
        beginnings(engagement, window, able(engagement))
                .forEach((practitioner, starts) ->
                        starts.forEach(start -> free.putIfAbsent(start, new Slot(start, practitioner))));
        return free.values();
    }

    /** Whether the time may be booked: it is ahead, the practitioner is able, works then, and has it free. */
    public boolean offers(String engagement, Slot slot) {
        Instant first = window().from().minus(Bookings.HELD); // who held it in time may take his minutes
        return !slot.start().isBefore(first)
                && window().to().isAfter(slot.start())
                && works(engagement, slot, one -> one.login().equals(slot.practitioner()))
                        .isPresent();
    }

    /** Who else could serve the engagement at this time, best first. */
    public Optional<Slot> instead(String engagement, Slot slot) {
        return works(engagement, slot, one -> !one.login().equals(slot.practitioner()));
    }

    private Optional<Slot> works(String engagement, Slot slot, Predicate<Practitioner> whom) {
        Span time = Span.of(slot.start(), lengths.of(engagement));
        List<Practitioner> asked = able(engagement).stream().filter(whom).toList();
        List<Practitioner> free = diaries.free(engagement, time, asked);
        Map<String, Diary> hours = workingTimes.of(logins(free), time);
        return free.stream()
                .filter(one -> hours.get(one.login()).free(time.from(), time.length()))
                .map(one -> new Slot(slot.start(), one.login()))
                .findFirst();
    }

    private List<Practitioner> able(String engagement) {
        return diaries.able(engagement, rows.ahead());
    }

    private Map<String, List<Instant>> beginnings(String engagement, Span window, List<Practitioner> able) {
        Duration length = lengths.of(engagement);
        Map<String, List<Span>> taken = diaries.taken(engagement, window).stream()
                .collect(
                        Collectors.groupingBy(Hold::practitioner, Collectors.mapping(Hold::time, Collectors.toList())));
        Map<String, Diary> hours = workingTimes.of(logins(able), window);
        Map<String, List<Instant>> beginnings = new LinkedHashMap<>();
        logins(able)
                .forEach(one -> beginnings.put(
                        one,
                        hours.get(one)
                                .takenAlso(taken.getOrDefault(one, List.of()))
                                .slots(length, window.from(), window.to())));
        return beginnings;
    }

    private static List<String> logins(List<Practitioner> practitioners) {
        return practitioners.stream().map(Practitioner::login).toList();
    }
}
