package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.scheduling.booking.FreeTimes;
import io.engagementdesk.scoping.Lengths;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page on which a time is chosen: three good ones, or all of a day. */
@Component
class ChoicePages {

    private final Slots slots;
    private final FreeTimes freeTimes;
    private final Lengths lengths;
    private final Clock clock;

    ChoicePages(Slots slots, FreeTimes freeTimes, Lengths lengths, Clock clock) {
        this.slots = slots;
        this.freeTimes = freeTimes;
        this.lengths = lengths;
        this.clock = clock;
    }

    Page page(ClientTask task, Map<String, List<String>> query, ZoneId zone, List<FieldError> errors) {
        Optional<LocalDate> date = date(SlotKind.one(query, "date"));
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", SlotKind.isPick(task) ? "slot.pick.title" : "slot.move.title");
        model.put("lengthMinutes", lengths.of(task.engagement()).toMinutes());
        model.put("pick", SlotKind.isPick(task));
        model.put("zone", zone.getId());
        model.put("zoneName", Zones.label(zone, clock.instant(), task.language()));
        model.put("zones", Zones.choices(zone, clock.instant(), task.language()));
        model.put("errors", errors.stream().map(FieldError::code).toList());
        model.put("language", task.language().toLanguageTag());
        model.put("first", freeTimes.window().from().atZone(zone).toLocalDate().toString());
        model.put("last", freeTimes.window().to().atZone(zone).toLocalDate().toString());
        date.ifPresentOrElse(
                day -> byDay(model, task, day, zone),
                () -> model.put("days", slots.suggested(task.engagement(), zone, task.language())));
        return new Page("appointment/choose", model);
    }

    private void byDay(Map<String, Object> model, ClientTask task, LocalDate day, ZoneId zone) {
        model.put("date", day.toString());
        model.put("days", slots.on(day, task.engagement(), zone, task.language()));
        slots.next(day, task.engagement(), zone).ifPresent(next -> model.put("next", next.toString()));
    }

    private static Optional<LocalDate> date(String asked) {
        try {
            return asked.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(asked));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
