package io.engagementdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone with a definition that every calendar reads alike, whether it knows the zone or not: one offset, or one hour
 * more in summer by a yearly rule. What cannot be said so is said in UTC: the same instant, only less homely.
 */
record Zone(ZoneId id, VTimeZone definition) {

    private static final TimeZoneRegistry REGISTRY =
            TimeZoneRegistryFactory.getInstance().createRegistry();
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HOUR = 3600;
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** Empty also about a day on which the clock is changed, of which not all calendars know each hour. */
    static Optional<Zone> telling(ZoneId zone, Span span) {
        Instant from = span.from().minus(DAY);
        Instant change = change(zone, from);
        return change.isBefore(span.to().plus(DAY))
                ? Optional.empty()
                : Optional.ofNullable(REGISTRY.getTimeZone(zone.getId()))
                        .filter(known -> tells(known, zone, span.from()))
                        .flatMap(known -> change.equals(Instant.MAX) ? fixed(known, zone, from) : yearly(known));
    }

    static Zone utc() {
        return defined(new TzId("UTC"), List.of(lasting(ZoneOffset.UTC)));
    }

    /** Without a zone in UTC. */
    static Temporal at(Instant instant, Optional<Zone> zone) {
        return zone.<Temporal>map(known -> instant.atZone(known.id)).orElse(instant);
    }

    private static Instant change(ZoneId zone, Instant after) {
        return Optional.ofNullable(zone.getRules().nextTransition(after))
                .map(next -> next.getInstant())
                .orElse(Instant.MAX);
    }

    /** The library has rules of its own, which may be older. */
    private static boolean tells(TimeZone known, ZoneId zone, Instant at) {
        return known.getOffset(at.toEpochMilli())
                == zone.getRules().getOffset(at).getTotalSeconds() * 1000;
    }

    private static Optional<Zone> fixed(TimeZone known, ZoneId zone, Instant at) {
        return Optional.of(defined(
                known.getVTimeZone().getTimeZoneId(),
                List.of(lasting(zone.getRules().getOffset(at)))));
    }

    private static Observance lasting(ZoneOffset offset) {
        return new Standard(
                new PropertyList(List.of(new DtStart<>(EVER), new TzOffsetFrom(offset), new TzOffsetTo(offset))));
    }

    /** Without its past, which some calendars take for its present. */
    private static Optional<Zone> yearly(TimeZone known) {
        List<Observance> lasting = known.getVTimeZone().getObservances().stream()
                .filter(Zone::lasts)
                .toList();
        return lasting.size() == 2 && Math.abs(offset(lasting.get(0)) - offset(lasting.get(1))) == HOUR
                ? Optional.of(defined(known.getVTimeZone().getTimeZoneId(), lasting))
                : Optional.empty();
    }

    private static Zone defined(TzId name, List<Observance> observances) {
        return new Zone(
                ZoneId.of(name.getValue()),
                new VTimeZone(new PropertyList(List.of(name)), new ComponentList<>(observances)));
    }

    private static int offset(Observance observance) {
        return observance
                .<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO)
                .getOffset()
                .getTotalSeconds();
    }

    private static boolean lasts(Observance observance) {
        return observance
                .<RRule<?>>getProperty(Property.RRULE)
                .filter(rule -> rule.getRecur().getUntil() == null)
                .isPresent();
    }
}
