package io.engagementdesk.calendar;

import io.engagementdesk.calendar.Invitation.Method;
import java.net.URI;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** An invitation in the words of iCalendar (RFC 5545 and 5546). */
final class InvitationEvent {

    private InvitationEvent() {}

    static Calendar calendar(Invitation invitation) {
        boolean cancelled = invitation.method() == Method.CANCEL;
        Span when = invitation.entry().when();
        Optional<Zone> zone = Zone.telling(invitation.entry().zone(), when);
        Calendar calendar = Calendars.empty();
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        zone.map(Zone::definition).ifPresent(calendar::add);
        calendar.add(new VEvent(new PropertyList(
                Stream.of(state(invitation, cancelled), times(when, zone), texts(invitation), people(invitation))
                        .flatMap(properties -> properties)
                        .toList())));
        return calendar;
    }

    private static Stream<Property> state(Invitation invitation, boolean cancelled) {
        return Stream.of(
                new Uid(invitation.entry().uid()),
                new DtStamp(invitation.stamp()),
                new Sequence(invitation.sequence()),
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.OPAQUE);
    }

    private static Stream<Property> times(Span when, Optional<Zone> zone) {
        return Stream.of(
                new DtStart<Temporal>(Zone.at(when.from(), zone)), new DtEnd<Temporal>(Zone.at(when.to(), zone)));
    }

    private static Stream<Property> texts(Invitation invitation) {
        Entry entry = invitation.entry();
        Language language = new Language(invitation.language().toLanguageTag());
        return Stream.of(
                        Optional.of(new Summary(Text.line(entry.summary()))),
                        Text.present(entry.description()).map(Description::new),
                        Text.present(entry.location()).map(Location::new),
                        Optional.ofNullable(entry.url()).map(Url::new))
                .flatMap(Optional::stream)
                .map(property -> property instanceof Url ? property : property.add(language));
    }

    private static Stream<Property> people(Invitation invitation) {
        Person organizer = invitation.organizer();
        return Stream.concat(
                Stream.of(new Organizer(address(organizer)).add(name(organizer))),
                invitation.attendees().stream().map(InvitationEvent::attendee));
    }

    /** Who has a booking has agreed to it already; nobody waits for a reply. */
    private static Property attendee(Person person) {
        return new Attendee(address(person))
                .add(name(person))
                .add(Role.REQ_PARTICIPANT)
                .add(PartStat.ACCEPTED)
                .add(Rsvp.FALSE);
    }

    private static Cn name(Person person) {
        return new Cn(Text.name(person.name()));
    }

    private static URI address(Person person) {
        return Text.mailto(person.email());
    }
}
