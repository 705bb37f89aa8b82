package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.calendar.Invitation.Method;
import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind.Download;
import io.engagementdesk.callback.ClientTaskKind.Enclosed;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.client.Clients;
import io.engagementdesk.process.FormRefused.FieldError;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages behind a client's link to his appointment; looking at them changes nothing. */
@Component
class SlotPages {

    private final Bookings bookings;
    private final ChoicePages choices;
    private final AppointmentPages appointments;
    private final Entries entries;
    private final CalendarMails mails;
    private final Clients clients;
    private final MessageSource texts;
    private final Clock clock;

    SlotPages(
            Bookings bookings,
            ChoicePages choices,
            AppointmentPages appointments,
            Entries entries,
            CalendarMails mails,
            Clients clients,
            MessageSource texts,
            Clock clock) {
        this.bookings = bookings;
        this.choices = choices;
        this.appointments = appointments;
        this.entries = entries;
        this.mails = mails;
        this.clients = clients;
        this.texts = texts;
        this.clock = clock;
    }

    Page open(ClientTask task, Map<String, List<String>> query, List<FieldError> errors) {
        ZoneId zone = zone(task, query);
        boolean choosing = query.containsKey("other") || query.containsKey("date") || query.containsKey("move");
        Optional<Booking> held = bookings.held(task.engagement()).filter(booking -> !choosing);
        if (held.isPresent()) {
            return appointments.held(task, held.get(), zone);
        }
        Optional<Booking> booked = bookings.of(task.engagement());
        if (choosing || SlotKind.isPick(task) || booked.isEmpty()) {
            return choices.page(task, query, zone, errors);
        }
        return query.containsKey("cancel")
                ? appointments.cancelling(task, booked.get(), zone)
                : appointments.standing(task, booked.get(), zone);
    }

    /** What became of it: the appointment as it stands now, or that there is none. */
    Page receipt(ClientTask task) {
        ZoneId zone = zone(task, Map.of());
        return bookings.of(task.engagement())
                .map(booking -> appointments.receipt(task, booking, zone))
                .orElseGet(() -> new Page(
                        "appointment/none",
                        Map.of("titleKey", SlotKind.isPick(task) ? "slot.none.title" : "slot.cancelled.title")));
    }

    /** The appointment has begun: nothing can be changed any more, but the way there is still shown. */
    Optional<Page> begun(ClientTask task) {
        return bookings.of(task.engagement())
                .filter(booking -> !SlotKind.isPick(task) && !booking.startsAt().isAfter(clock.instant()))
                .map(booking -> appointments.begun(task, booking, zone(task, Map.of())));
    }

    Optional<Download> calendar(ClientTask task) {
        return bookings.of(task.engagement())
                .map(booking -> entries.ofClient(booking, Method.REQUEST, booking.sequence()))
                .map(file -> new Download("appointment.ics", file.mediaType(), file.toBytes()));
    }

    /** The mail with the link is the invitation. */
    Optional<Enclosed> enclosed(ClientTask task) {
        return bookings.of(task.engagement()).map(booking -> {
            Map<String, String> facts = new HashMap<>(entries.facts(booking, task.language()));
            facts.put("note", texts.getMessage("appointment.note." + booking.change(), null, "", task.language()));
            return new Enclosed("invitation", facts, List.of(mails.invitation(booking)));
        });
    }

    private ZoneId zone(ClientTask task, Map<String, List<String>> query) {
        return Zones.parse(SlotKind.one(query, "zone"))
                .orElseGet(() -> clients.contact(task.contact()).timeZone());
    }
}
