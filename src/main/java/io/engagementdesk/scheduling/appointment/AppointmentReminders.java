package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.callback.ClientLinks;
import io.engagementdesk.callback.ClientLinks.OpenLink;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Colleague;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.Staff;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds clients to choose a time, and both sides of what was chosen. */
@Component
@Transactional
class AppointmentReminders {

    private final ClientLinks links;
    private final Bookings bookings;
    private final Entries entries;
    private final Messages messages;
    private final Engagements engagements;
    private final Clients clients;
    private final Colleagues colleagues;
    private final Clock clock;

    AppointmentReminders(
            ClientLinks links,
            Bookings bookings,
            Entries entries,
            Messages messages,
            Engagements engagements,
            Clients clients,
            Colleagues colleagues,
            Clock clock) {
        this.links = links;
        this.bookings = bookings;
        this.entries = entries;
        this.messages = messages;
        this.engagements = engagements;
        this.clients = clients;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    void remindToPick(String engagement) {
        links.open(engagement, AppointmentProcess.PICK_SLOT)
                .ifPresent(link -> toClient(engagement, "slotReminder", link, Map.of()));
    }

    void remind(String engagement) {
        bookings.of(engagement).ifPresent(this::remind);
    }

    private void remind(Booking booking) {
        Contact client = client(booking.engagement());
        links.open(booking.engagement(), AppointmentProcess.CHANGE_APPOINTMENT)
                .ifPresent(link -> toClient(
                        booking.engagement(), "appointmentReminder", link, entries.facts(booking, client.language())));
        Colleague practitioner = colleagues.of(booking.practitioner());
        Map<String, String> facts = new HashMap<>(entries.facts(booking, practitioner.language()));
        facts.put("client", client.name());
        messages.send(new Draft(
                booking.engagement(),
                "appointmentReminderStaff",
                new Staff(booking.practitioner()),
                occasion(),
                facts,
                List.of()));
    }

    private void toClient(String engagement, String template, OpenLink link, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("link", link.id().toString());
        facts.put("expires", link.expires().truncatedTo(ChronoUnit.SECONDS).toString());
        messages.send(new Draft(engagement, template, client(engagement).id(), occasion(), facts));
    }

    private String occasion() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private Contact client(String engagement) {
        return clients.contact(engagements.get(engagement).contact());
    }
}
