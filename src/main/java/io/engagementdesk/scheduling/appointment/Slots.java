package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.FreeTimes;
import io.engagementdesk.scheduling.booking.Slot;
import io.engagementdesk.scheduling.booking.Suggestions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The times that can be chosen, as somebody in a zone reads them. */
@Component
class Slots {

    /** A time that can be chosen. */
    record Line(String value, String time, String with) {}

    /** The times of one day. */
    record Day(String name, List<Line> lines) {}

    private final FreeTimes freeTimes;
    private final Bookings bookings;
    private final Suggestions suggestions;
    private final Colleagues colleagues;

    Slots(FreeTimes freeTimes, Bookings bookings, Suggestions suggestions, Colleagues colleagues) {
        this.freeTimes = freeTimes;
        this.bookings = bookings;
        this.suggestions = suggestions;
        this.colleagues = colleagues;
    }

    /** Three good ones. */
    List<Day> suggested(String engagement, ZoneId zone, Locale language) {
        return days(suggestions.of(others(engagement), zone), new Moments(zone, language));
    }

    /** All of one day. */
    List<Day> on(LocalDate date, String engagement, ZoneId zone, Locale language) {
        Moments moments = new Moments(zone, language);
        return days(
                others(engagement).stream()
                        .filter(slot -> moments.date(slot.start()).equals(date) && Suggestions.isRound(slot, zone))
                        .toList(),
                moments);
    }

    /** The first day after this one on which there is a time. */
    Optional<LocalDate> next(LocalDate after, String engagement, ZoneId zone) {
        return others(engagement).stream()
                .filter(slot -> Suggestions.isRound(slot, zone))
                .map(slot -> slot.start().atZone(zone).toLocalDate())
                .filter(date -> date.isAfter(after))
                .findFirst();
    }

    /** Whoever moves has his own time already. */
    private List<Slot> others(String engagement) {
        Optional<Slot> own =
                bookings.of(engagement).map(booking -> new Slot(booking.startsAt(), booking.practitioner()));
        return freeTimes.all(engagement).stream()
                .filter(slot -> !own.equals(Optional.of(slot)))
                .toList();
    }

    private List<Day> days(Collection<Slot> slots, Moments moments) {
        Map<String, List<Line>> days = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        slots.forEach(slot -> days.computeIfAbsent(moments.day(slot.start()), day -> new java.util.ArrayList<>())
                .add(new Line(
                        slot.toString(),
                        moments.time(slot.start()),
                        names.computeIfAbsent(
                                slot.practitioner(),
                                login -> colleagues.of(login).name()))));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
