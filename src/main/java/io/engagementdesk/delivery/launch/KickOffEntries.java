package io.engagementdesk.delivery.launch;

import io.engagementdesk.calendar.Entry;
import io.engagementdesk.calendar.Invitation;
import io.engagementdesk.calendar.Invitation.Method;
import io.engagementdesk.calendar.Person;
import io.engagementdesk.calendar.Span;
import io.engagementdesk.client.Contact;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.money.Practice;
import io.engagementdesk.notification.Colleague;
import io.engagementdesk.notification.carrier.MailProperties;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kick-off as it stands in everybody's calendar, in his language and time. */
@Component
class KickOffEntries {

    private final Practice practice;
    private final MailProperties sender;
    private final MessageSource texts;
    private final Clock clock;

    KickOffEntries(Practice practice, MailProperties sender, MessageSource texts, Clock clock) {
        this.practice = practice;
        this.sender = sender;
        this.texts = texts;
        this.clock = clock;
    }

    /** Who rings whom. */
    String place(Contact client, Colleague lead, Locale language) {
        return Optional.ofNullable(client.phone())
                .map(phone -> say("place", language, lead.name(), client.name(), phone))
                .orElseGet(() -> say("placeOpen", language, lead.name(), client.name()));
    }

    /** The file for a reader of this language in this zone. */
    Invitation invitation(Project project, Guests guests, Locale language, ZoneId zone) {
        Entry entry = new Entry(
                "kick-off-" + project.engagement() + "@engagementdesk",
                Span.of(project.kickOffAt(), KickOffs.LENGTH),
                zone,
                say("summary", language, project.title()),
                say("about", language, project.engagement(), practice.name()),
                place(guests.client(), guests.lead(), language),
                null);
        return new Invitation(
                entry,
                Method.REQUEST,
                0,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new Person(practice.name(), sender.from()),
                people(guests),
                language);
    }

    private List<Person> people(Guests guests) {
        Stream<Person> team = guests.team().stream()
                .map(one -> new Person(one.name(), one.email().orElse(sender.from())));
        Stream<Person> client = Stream.of(guests.client())
                .filter(contact -> contact.email() != null)
                .map(contact -> new Person(contact.name(), contact.email()));
        return Stream.concat(client, team).toList();
    }

    private String say(String key, Locale language, Object... values) {
        return texts.getMessage("delivery.kickOff." + key, values, language);
    }
}
