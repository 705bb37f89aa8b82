package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.calendar.Invitation.Method;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.document.Documents;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.notification.Colleague;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.notification.Messages.Staff;
import io.engagementdesk.scheduling.booking.Booking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that make an appointment appear in a calendar, move in it, and go. */
@Component
@Transactional
class CalendarMails {

    private final Entries entries;
    private final Documents documents;
    private final Messages messages;
    private final Colleagues colleagues;
    private final Engagements engagements;
    private final Clients clients;

    CalendarMails(
            Entries entries,
            Documents documents,
            Messages messages,
            Colleagues colleagues,
            Engagements engagements,
            Clients clients) {
        this.entries = entries;
        this.documents = documents;
        this.messages = messages;
        this.colleagues = colleagues;
        this.engagements = engagements;
        this.clients = clients;
    }

    void invitePractitioner(Booking booking) {
        toPractitioner(booking, Method.REQUEST, booking.sequence());
    }

    /** Somebody else has it from now on, or nobody. */
    void withdrawFromPractitioner(Booking before) {
        toPractitioner(before, Method.CANCEL, before.sequence() + 1);
    }

    /** The appointment is off; the client is told why, in his words. */
    void withdrawFromClient(Booking before, String template, Map<String, String> more) {
        Contact client = client(before);
        Map<String, String> facts = new HashMap<>(entries.facts(before, client.language()));
        facts.putAll(more);
        UUID file = keep(before, entries.ofClient(before, Method.CANCEL, before.sequence() + 1));
        messages.send(
                new Draft(before.engagement(), template, client.id(), occasion(before, "off"), facts, List.of(file)));
    }

    /** The file for the mail that brings the client his link. */
    UUID invitation(Booking booking) {
        return keep(booking, entries.ofClient(booking, Method.REQUEST, booking.sequence()));
    }

    private void toPractitioner(Booking booking, Method method, int sequence) {
        Colleague practitioner = colleagues.of(booking.practitioner());
        String template = method == Method.REQUEST ? "invitationStaff" : "withdrawalStaff";
        Map<String, String> facts = new HashMap<>(entries.facts(booking, practitioner.language()));
        facts.put("client", client(booking).name());
        UUID file = keep(booking, entries.ofPractitioner(booking, method, sequence));
        messages.send(new Draft(
                booking.engagement(),
                template,
                new Staff(booking.practitioner()),
                occasion(booking, method + "-" + sequence),
                facts,
                List.of(file)));
    }

    private UUID keep(Booking booking, io.engagementdesk.calendar.Invitation file) {
        return documents.keep(booking.engagement(), "invitation", "appointment.ics", file.mediaType(), file.toBytes());
    }

    private Contact client(Booking booking) {
        return clients.contact(engagements.get(booking.engagement()).contact());
    }

    private static String occasion(Booking booking, String what) {
        return booking.id() + "/" + what;
    }
}
