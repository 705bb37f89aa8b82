package io.engagementdesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * A calendar to subscribe to: when somebody is taken and by which engagement, nothing else.
 *
 * @param zone the owner's; the times themselves are in UTC
 * @param refresh how often readers should look again
 */
public record Feed(String name, ZoneId zone, Duration refresh, List<Busy> busy) {

    public Feed {
        busy = List.copyOf(busy);
    }

    /** The file; the same bytes as long as nothing has changed. */
    public byte[] toBytes() {
        Calendar calendar = Calendars.empty();
        String title = Text.line(name);
        calendar.add(new Name(title));
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh));
        calendar.add(new XProperty("X-PUBLISHED-TTL", refresh.toString()));
        busy.stream().map(Feed::event).forEach(calendar::add);
        if (busy.isEmpty()) {
            calendar.add(Zone.utc().definition()); // an empty calendar is none
        }
        return Calendars.write(calendar);
    }

    private static VEvent event(Busy busy) {
        return new VEvent(new PropertyList(List.of(
                new Uid(busy.uid()),
                new DtStamp(busy.since()),
                new DtStart<Instant>(busy.when().from()),
                new DtEnd<Instant>(busy.when().to()),
                new Summary(Text.line(busy.number())),
                ImmutableClazz.PRIVATE,
                ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.OPAQUE)));
    }
}
