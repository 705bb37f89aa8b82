package io.engagementdesk.scoping;

import io.engagementdesk.calendar.Span;
import java.time.Instant;

/** A time of a practitioner that belongs to an engagement. */
public record Hold(String practitioner, Instant from, Instant to) {

    public Span time() {
        return new Span(from, to);
    }
}
