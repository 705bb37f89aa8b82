package io.engagementdesk.scheduling.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Three good times: the earliest soonest, spread over days and times of the day, while the client is awake. */
@Component
public class Suggestions {

    private static final int MANY = 3;

    /** What the second and third are near to. */
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(14, 0), LocalTime.of(10, 0));

    private final AppointmentProperties settings;

    Suggestions(AppointmentProperties settings) {
        this.settings = settings;
    }

    /** Of the free times, in order; fewer where there are fewer. */
    public List<Slot> of(Collection<Slot> free, ZoneId zone) {
        List<Slot> awake = free.stream()
                .filter(slot -> isDay(slot, zone) && isRound(slot, zone))
                .toList();
        return spread(awake.isEmpty() ? List.copyOf(free) : awake, zone);
    }

    /** Full and half hours, where the client is. */
    public static boolean isRound(Slot slot, ZoneId zone) {
        return slot.start().atZone(zone).getMinute() % 30 == 0;
    }

    private boolean isDay(Slot slot, ZoneId zone) {
        LocalTime time = slot.start().atZone(zone).toLocalTime();
        return !time.isBefore(settings.dayBegins()) && time.isBefore(settings.dayEnds());
    }

    private static List<Slot> spread(List<Slot> free, ZoneId zone) {
        TreeMap<LocalDate, List<Slot>> days = free.stream()
                .collect(Collectors.groupingBy(slot -> date(slot, zone), TreeMap::new, Collectors.toList()));
        List<Slot> chosen = new ArrayList<>();
        free.stream().findFirst().ifPresent(chosen::add);
        days.entrySet().stream()
                .skip(1)
                .limit(MANY - 1L)
                .forEach(day -> chosen.add(nearest(day.getValue(), TIMES.get(chosen.size() - 1), zone)));
        fill(chosen, free);
        return chosen.stream().sorted(Comparator.comparing(Slot::start)).toList();
    }

    /** Where there are fewer days than times wanted: the same day, some hours apart. */
    private static void fill(List<Slot> chosen, List<Slot> free) {
        for (Slot slot : free) {
            boolean apart = chosen.stream()
                    .allMatch(one ->
                            Duration.between(one.start(), slot.start()).abs().compareTo(Duration.ofHours(2)) >= 0);
            if (chosen.size() < MANY && apart) {
                chosen.add(slot);
            }
        }
    }

    private static Slot nearest(List<Slot> day, LocalTime wanted, ZoneId zone) {
        return day.stream()
                .min(Comparator.comparing(
                        slot -> Duration.between(time(slot, zone), wanted).abs()))
                .orElseThrow();
    }

    private static LocalDate date(Slot slot, ZoneId zone) {
        return at(slot, zone).toLocalDate();
    }

    private static LocalTime time(Slot slot, ZoneId zone) {
        return at(slot, zone).toLocalTime();
    }

    private static ZonedDateTime at(Slot slot, ZoneId zone) {
        return slot.start().atZone(zone);
    }
}
