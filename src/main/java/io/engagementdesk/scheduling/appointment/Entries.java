package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.calendar.Entry;
import io.engagementdesk.calendar.Invitation;
import io.engagementdesk.calendar.Invitation.Method;
import io.engagementdesk.calendar.Person;
import io.engagementdesk.catalogue.Catalogue;
import io.engagementdesk.client.Clients;
import io.engagementdesk.client.Contact;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.money.Practice;
import io.engagementdesk.notification.Colleague;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.notification.carrier.MailProperties;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Meetings;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An appointment in the words of its two sides, as their calendars show it. */
@Component
class Entries {

    private record Words(String summary, String about) {}

    private final Engagements engagements;
    private final Clients clients;
    private final Catalogue catalogue;
    private final Colleagues colleagues;
    private final Meetings meetings;
    private final Practice practice;
    private final MailProperties sender;
    private final MessageSource texts;
    private final Clock clock;

    Entries(
            Engagements engagements,
            Clients clients,
            Catalogue catalogue,
            Colleagues colleagues,
            Meetings meetings,
            Practice practice,
            MailProperties sender,
            MessageSource texts,
            Clock clock) {
        this.engagements = engagements;
        this.clients = clients;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.meetings = meetings;
        this.practice = practice;
        this.sender = sender;
        this.texts = texts;
        this.clock = clock;
    }

    /** What mails say of it. */
    Map<String, String> facts(Booking booking, Locale language) {
        Map<String, String> facts = new HashMap<>();
        facts.put("service", service(booking));
        facts.put("start", booking.startsAt().truncatedTo(ChronoUnit.MINUTES).toString());
        facts.put("practitioner", colleagues.of(booking.practitioner()).name());
        facts.put("place", place(booking, language));
        return facts;
    }

    /** The entry in the client's calendar. */
    Entry ofClient(Booking booking, Locale language) {
        String with = colleagues.of(booking.practitioner()).name();
        String summary = say("summary", language, service(booking), with);
        String about = say("about", language, booking.engagement(), practice.name());
        return entry(booking, booking.zone(), language, new Words(summary, about));
    }

    Invitation ofClient(Booking booking, Method method, int sequence) {
        Contact client = client(booking);
        Entry entry = ofClient(booking, client.language());
        return invitation(entry, method, sequence, new Person(client.name(), client.email()), client.language());
    }

    Invitation ofPractitioner(Booking booking, Method method, int sequence) {
        Colleague practitioner = colleagues.of(booking.practitioner());
        Locale language = practitioner.language();
        String summary =
                say("summary", language, service(booking), client(booking).name());
        String about = say("aboutStaff", language, booking.engagement());
        Entry entry = entry(booking, practitioner.timeZone(), language, new Words(summary, about));
        Person attendee = new Person(practitioner.name(), practitioner.email().orElse(sender.from()));
        return invitation(entry, method, sequence, attendee, language);
    }

    private Entry entry(Booking booking, ZoneId zone, Locale language, Words words) {
        return new Entry(
                booking.uid(),
                booking.time(),
                zone,
                words.summary(),
                words.about(),
                place(booking, language),
                meetings.address(booking).orElse(null));
    }

    private Invitation invitation(Entry entry, Method method, int sequence, Person attendee, Locale language) {
        return new Invitation(
                entry,
                method,
                sequence,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new Person(practice.name(), sender.from()),
                List.of(attendee),
                language);
    }

    /** Where to come, or that the telephone will ring. */
    String place(Booking booking, Locale language) {
        Optional<String> phone = Optional.ofNullable(client(booking).phone());
        return meetings.address(booking).map(Object::toString).orElseGet(() -> phone.map(
                        number -> say("callTo", language, number))
                .orElseGet(() -> say("call", language)));
    }

    private String service(Booking booking) {
        Engagement engagement = engagements.get(booking.engagement());
        return catalogue.service(engagement.service()).orElseThrow().name();
    }

    private Contact client(Booking booking) {
        return clients.contact(engagements.get(booking.engagement()).contact());
    }

    private String say(String key, Locale language, Object... values) {
        return texts.getMessage("appointment.entry." + key, values, language);
    }
}
