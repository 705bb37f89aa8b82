package io.engagementdesk.practice;

import io.engagementdesk.calendar.Busy;
import java.time.Instant;
import java.util.List;

/** What practitioners are booked for; whoever books them implements it as a bean. */
@FunctionalInterface
public interface Engaged {

    /** Every booking that touches the time between both instants. */
    List<Busy> of(String practitioner, Instant from, Instant to);
}
