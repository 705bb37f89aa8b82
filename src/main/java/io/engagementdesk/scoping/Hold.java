package io.engagementdesk.scoping;

import java.time.Instant;

/** A time of a practitioner that belongs to an engagement. */
public record Hold(String practitioner, Instant from, Instant to) {

    /** Whether it touches the time of somebody else. */
    public boolean meets(Span time) {
        return from.isBefore(time.to()) && to.isAfter(time.from());
    }
}
