package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.FreeTimes;
import io.engagementdesk.scheduling.booking.Slot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An appointment from the offer to its begin: picked, moved, told to both sides. */
@Service
@Transactional
class Appointments {

    static final Duration DAY = Duration.ofHours(24);
    static final Duration HOUR = Duration.ofHours(1);

    /** What the model waits for once an appointment stands. */
    record Standing(String booking, Instant startsAt, Instant dayBefore, Instant hourBefore) {}

    private final Bookings bookings;
    private final FreeTimes freeTimes;
    private final CalendarMails mails;
    private final Engagements engagements;
    private final Timeline timeline;
    private final Clock clock;

    Appointments(
            Bookings bookings,
            FreeTimes freeTimes,
            CalendarMails mails,
            Engagements engagements,
            Timeline timeline,
            Clock clock) {
        this.bookings = bookings;
        this.freeTimes = freeTimes;
        this.mails = mails;
        this.engagements = engagements;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether any time can be offered. */
    boolean offer(String engagement) {
        engagements.move(engagement, State.SCHEDULED, Actor.PROCESS);
        boolean any = !freeTimes.all(engagement).isEmpty();
        if (!any) {
            timeline.add(engagement, Actor.PROCESS, "noTimeFree", "no able practitioner has time");
        }
        return any;
    }

    /** Holds the time while the client reads what he agrees to. */
    void hold(String engagement, String chosen) {
        Slot slot = slot(chosen);
        bookings.hold(engagement, slot);
        check(engagement, slot);
    }

    /** Books the time, unless none suits the client: then nothing is booked and it is said so. */
    boolean pick(String engagement, String chosen, boolean noneSuits, Actor actor) {
        if (noneSuits) {
            bookings.cancel(engagement);
            timeline.add(engagement, actor, "noTimeSuits", "none of the times suits the client");
            return false;
        }
        book(engagement, chosen, "appointmentBooked", actor);
        return true;
    }

    /** Moves the appointment at once, or leaves it to the model to cancel it. */
    void change(String engagement, String change, String chosen, Actor actor) {
        if (change.equals("MOVED")) {
            book(engagement, chosen, "appointmentMoved", actor);
        } else {
            timeline.add(engagement, actor, "appointmentGivenUp", "the client does not want it any more");
        }
    }

    /** No time was found or chosen: offer again, or give everything back. */
    void unscheduled(String engagement, String decision, String note, Actor manager) {
        timeline.add(engagement, manager, "unscheduledDecided", note.isEmpty() ? decision : decision + ": " + note);
    }

    /** Tells both calendars what stands, and says when to remind. */
    Standing invite(String engagement) {
        Booking booking = bookings.of(engagement).orElseThrow();
        mails.invitePractitioner(booking);
        return new Standing(booking.id().toString(), booking.startsAt(), ahead(booking, DAY), ahead(booking, HOUR));
    }

    private void book(String engagement, String chosen, String what, Actor actor) {
        Slot slot = slot(chosen);
        bookings.of(engagement)
                .filter(before -> !before.practitioner().equals(slot.practitioner()))
                .ifPresent(mails::withdrawFromPractitioner);
        bookings.book(engagement, slot);
        check(engagement, slot);
        timeline.add(engagement, actor, what, slot.start() + " with " + slot.practitioner());
    }

    /** The practitioner's row is locked by now: what he has changed before is seen, what he changes later finds this. */
    private void check(String engagement, Slot slot) {
        if (!freeTimes.offers(engagement, slot)) {
            throw Bookings.lost();
        }
    }

    private static Slot slot(String chosen) {
        if (chosen.isEmpty()) {
            throw new FormRefused(AppointmentForms.SLOT, "required", "Please choose a time.");
        }
        return Slot.parse(chosen)
                .orElseThrow(() -> new FormRefused(
                        AppointmentForms.SLOT, "option", "This is none of the times offered. Please choose one."));
    }

    private Instant ahead(Booking booking, Duration before) {
        Instant moment = booking.startsAt().minus(before);
        return moment.isAfter(clock.instant()) ? moment : booking.endsAt();
    }
}
