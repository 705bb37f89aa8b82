package io.engagementdesk.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.RRule;

/** A zone with its definition for readers that do not know it. */
record Zone(ZoneId id, VTimeZone definition) {

    private static final TimeZoneRegistry REGISTRY =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    /** Empty for what has no definition, such as a bare offset. */
    static Optional<Zone> of(ZoneId zone) {
        return Optional.ofNullable(REGISTRY.getTimeZone(zone.getId()))
                .map(TimeZone::getVTimeZone)
                .map(known -> new Zone(ZoneId.of(known.getTimeZoneId().getValue()), present(known)));
    }

    /** Without its past where its present goes on for ever: calendars that know one summer time a zone read it too. */
    private static VTimeZone present(VTimeZone known) {
        List<Observance> lasting =
                known.getObservances().stream().filter(Zone::lasts).toList();
        return new VTimeZone(
                new PropertyList(List.of(known.getTimeZoneId())),
                new ComponentList<>(lasting.isEmpty() ? known.getObservances() : lasting));
    }

    private static boolean lasts(Observance observance) {
        return observance
                .<RRule<?>>getProperty(Property.RRULE)
                .filter(rule -> rule.getRecur().getUntil() == null)
                .isPresent();
    }

    /** Empty as well when the clock shows one of the times for the second time that day: a file could not tell. */
    static Optional<Zone> telling(ZoneId zone, Span span) {
        return of(zone).filter(known -> known.tells(span.from()) && known.tells(span.to()));
    }

    /** Without a zone in UTC: the same instant, only less homely. */
    static Temporal at(Instant instant, Optional<Zone> zone) {
        return zone.<Temporal>map(known -> instant.atZone(known.id)).orElse(instant);
    }

    private boolean tells(Instant instant) {
        ZonedDateTime local = instant.atZone(id);
        return local.equals(local.withEarlierOffsetAtOverlap());
    }
}
