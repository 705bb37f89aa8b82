package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.calendar.Span;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.practice.PractitionerLeft;
import io.engagementdesk.practice.Practitioners;
import io.engagementdesk.practice.TimeOff;
import io.engagementdesk.practice.TimeOffAdded;
import io.engagementdesk.practice.TimesOff;
import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.Processes;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A practitioner who will be away or has left cannot keep his appointments: each model that waits for one is told so. */
@Component(Unavailability.JOB)
@Transactional
class Unavailability implements JobWork {

    static final String JOB = "unavailabilityJob";

    private final Bookings bookings;
    private final TimesOff timesOff;
    private final Practitioners practitioners;
    private final Processes processes;
    private final Jobs jobs;
    private final FollowUps followUps;

    Unavailability(
            Bookings bookings,
            TimesOff timesOff,
            Practitioners practitioners,
            Processes processes,
            Jobs jobs,
            FollowUps followUps) {
        this.bookings = bookings;
        this.timesOff = timesOff;
        this.practitioners = practitioners;
        this.processes = processes;
        this.jobs = jobs;
        this.followUps = followUps;
    }

    /** Whoever books after this has waited for the practitioner's row and sees that he is away. */
    @EventListener
    public void away(TimeOffAdded added) {
        TimeOff timeOff = added.timeOff();
        Span when = timeOff.when();
        tellSoon(bookings.booked(timeOff.practitioner(), when.from(), when.to()));
    }

    /** Nobody books him any more. */
    @EventListener
    public void left(PractitionerLeft left) {
        tellSoon(bookings.ahead(left.practitioner()));
    }

    private void tellSoon(List<Booking> concerned) {
        concerned.forEach(booking -> jobs.schedule(JOB, booking.id().toString()));
    }

    @Override
    public void run(String booking) {
        bookings.find(UUID.fromString(booking)).filter(this::isAway).ifPresent(this::tell);
    }

    private boolean isAway(Booking booking) {
        return booking.state() == Booking.State.BOOKED
                && (practitioners.hasLeft(booking.practitioner())
                        || !timesOff.of(List.of(booking.practitioner()), booking.time())
                                .isEmpty());
    }

    private void tell(Booking booking) {
        processes.tell(
                AppointmentProcess.PRACTITIONER_UNAVAILABLE,
                AppointmentProcess.BOOKING,
                booking.id().toString());
    }

    @Override
    public void exhausted(String booking, String error) {
        bookings.find(UUID.fromString(booking))
                .ifPresent(one -> followUps.open(
                        FollowUps.Reason.INCIDENT,
                        booking,
                        one.engagement(),
                        one.practitioner() + " is away at " + one.startsAt() + ", and nobody could be found instead: "
                                + error));
    }
}
