package io.engagementdesk.scheduling.booking;

import io.engagementdesk.calendar.Busy;
import io.engagementdesk.practice.Engaged;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows in practitioners' calendars what they are booked for. */
@Component
class BookedTimes implements Engaged {

    private final BookingRows rows;

    BookedTimes(BookingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Busy> of(String practitioner, Instant from, Instant to) {
        return rows.booked(practitioner, from, to).stream()
                .map(booking -> new Busy(
                        booking.uid(),
                        booking.engagement(),
                        booking.time(),
                        booking.bookedAt().orElseThrow()))
                .toList();
    }
}
