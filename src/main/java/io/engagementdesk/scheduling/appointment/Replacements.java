package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.FreeTimes;
import io.engagementdesk.scheduling.booking.Slot;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The practitioner cannot come: somebody else does at the same time, or the client chooses anew and pays nothing. */
@Service
@Transactional
class Replacements {

    private final Bookings bookings;
    private final FreeTimes freeTimes;
    private final CalendarMails mails;
    private final Timeline timeline;

    Replacements(Bookings bookings, FreeTimes freeTimes, CalendarMails mails, Timeline timeline) {
        this.bookings = bookings;
        this.freeTimes = freeTimes;
        this.mails = mails;
        this.timeline = timeline;
    }

    boolean replace(String engagement) {
        Booking before = bookings.of(engagement).orElseThrow();
        mails.withdrawFromPractitioner(before);
        Optional<Slot> instead = freeTimes.instead(engagement, new Slot(before.startsAt(), before.practitioner()));
        instead.ifPresentOrElse(slot -> replace(before, slot), () -> giveUp(before));
        return instead.isPresent();
    }

    private void replace(Booking before, Slot slot) {
        bookings.replace(before.engagement(), slot);
        tell(before, "practitionerReplaced", before.practitioner() + " by " + slot.practitioner());
    }

    private void giveUp(Booking before) {
        bookings.cancel(before.engagement());
        mails.withdrawFromClient(before, "appointmentLost", Map.of());
        tell(before, "appointmentLost", before.practitioner() + " cannot come, and nobody else has time then");
    }

    private void tell(Booking before, String what, String detail) {
        timeline.add(before.engagement(), Actor.PROCESS, what, detail);
    }
}
