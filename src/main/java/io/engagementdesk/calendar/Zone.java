package io.engagementdesk.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Optional;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;

/** A zone with its definition for readers that do not know it. */
record Zone(ZoneId id, VTimeZone definition) {

    private static final TimeZoneRegistry REGISTRY =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    /** Empty for what has no definition, such as a bare offset. */
    static Optional<Zone> of(ZoneId zone) {
        return Optional.ofNullable(REGISTRY.getTimeZone(zone.getId()))
                .map(TimeZone::getVTimeZone)
                .map(known -> new Zone(ZoneId.of(known.getTimeZoneId().getValue()), known));
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
