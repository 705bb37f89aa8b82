package io.engagementdesk.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** What every iCalendar file of ours has in common. */
final class Calendars {

    /** The library folds by characters; the standard counts octets. */
    private static final int UNFOLDED = 1_000_000;

    private Calendars() {}

    static Calendar empty() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Engagement Desk//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    /** The file, folded, with CRLF. */
    static byte[] write(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(text.toString());
    }
}
