package io.engagementdesk.calendar;

import java.io.ByteArrayInputStream;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.validate.ValidationEntry;

/** What the library itself finds wrong with a file, read anew. */
final class Reread {

    private Reread() {}

    static List<ValidationEntry> errors(byte[] file) {
        try {
            return List.copyOf(new CalendarBuilder()
                    .build(new ByteArrayInputStream(file))
                    .validate()
                    .getEntries());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
