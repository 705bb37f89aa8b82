package io.engagementdesk.scheduling;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.Calls;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.Meetings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens meetings: in the room of the appointment, or in a new one that the client is written of. */
@Service
@Transactional
class MeetingPlaces {

    private final Calls calls;
    private final Bookings bookings;
    private final Engagements engagements;
    private final Messages messages;
    private final Meetings places;

    MeetingPlaces(Calls calls, Bookings bookings, Engagements engagements, Messages messages, Meetings places) {
        this.calls = calls;
        this.bookings = bookings;
        this.engagements = engagements;
        this.messages = messages;
        this.places = places;
    }

    /** The meeting to wait for. */
    String open(String engagement, String practitioner) {
        Optional<String> booked = bookings.of(engagement).flatMap(Booking::room);
        String room = booked.orElseGet(MeetingPlaces::fresh);
        if (booked.isEmpty()) {
            tell(engagement, room);
        }
        return calls.meet(engagement, practitioner, places.address(room));
    }

    private void tell(String engagement, String room) {
        UUID client = engagements.get(engagement).contact();
        Map<String, String> facts = Map.of("address", places.address(room).toString());
        messages.send(new Draft(engagement, "meetingNow", client, room, facts, List.of()));
    }

    /** Nobody can guess it. */
    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }
}
