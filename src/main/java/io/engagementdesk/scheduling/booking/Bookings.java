package io.engagementdesk.scheduling.booking;

import io.engagementdesk.calendar.Span;
import io.engagementdesk.catalogue.Service.Kind;
import io.engagementdesk.client.Clients;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.scheduling.booking.Booking.Change;
import io.engagementdesk.scheduling.booking.Booking.State;
import io.engagementdesk.scoping.Diaries;
import io.engagementdesk.scoping.Lengths;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which time an engagement has with whom. Whoever wants a time waits for the practitioner's row, then looks,
 * then takes it; who comes second is told so.
 */
@Service
@Transactional
public class Bookings {

    /** How long a time is held while the client makes up his mind. */
    public static final Duration HELD = Duration.ofMinutes(10);

    /** The code of the refusal of a time that is no longer free. */
    public static final String TAKEN = "taken";

    private final BookingRows rows;
    private final Diaries diaries;
    private final Lengths lengths;
    private final Engagements engagements;
    private final Clients clients;
    private final Clock clock;

    Bookings(
            BookingRows rows, Diaries diaries, Lengths lengths, Engagements engagements, Clients clients, Clock clock) {
        this.rows = rows;
        this.diaries = diaries;
        this.lengths = lengths;
        this.engagements = engagements;
        this.clients = clients;
        this.clock = clock;
    }

    /** The engagement's appointment: it stands, or has taken place. */
    @Transactional(readOnly = true)
    public Optional<Booking> of(String engagement) {
        return rows.newest(engagement, State.BOOKED, State.DONE);
    }

    @Transactional(readOnly = true)
    public Optional<Booking> find(UUID booking) {
        return rows.find(booking);
    }

    /** The time that is held while the client chooses. */
    @Transactional(readOnly = true)
    public Optional<Booking> held(String engagement) {
        return rows.newest(engagement, State.HELD)
                .filter(booking -> booking.heldUntil().orElseThrow().isAfter(clock.instant()));
    }

    /** What a practitioner has before him in that time. */
    @Transactional(readOnly = true)
    public List<Booking> booked(String practitioner, Instant from, Instant to) {
        return rows.booked(practitioner, from, to);
    }

    /** All that a practitioner still has before him. */
    @Transactional(readOnly = true)
    public List<Booking> ahead(String practitioner) {
        return rows.booked(practitioner, clock.instant());
    }

    /**
     * Holds the time for a few minutes, beside what is booked already.
     *
     * @throws FormRefused with the code {@link #TAKEN} when it is no longer free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String engagement, Slot slot) {
        Instant until = clock.instant().plus(HELD);
        if (!taken(() -> diaries.hold(slot.practitioner(), engagement, time(engagement, slot), until))) {
            throw lost();
        }
        rows.forgetHeld(engagement);
        rows.add(made(engagement, slot, State.HELD, Optional.of(until)));
    }

    /**
     * Books the time; what was booked before is moved to it.
     *
     * @throws FormRefused with the code {@link #TAKEN} when it is no longer free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Booking book(String engagement, Slot slot) {
        return book(engagement, slot, Change.MOVED);
    }

    /** The same time with somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Booking replace(String engagement, Slot slot) {
        return book(engagement, slot, Change.REPLACED);
    }

    private Booking book(String engagement, Slot slot, Change change) {
        Span time = time(engagement, slot);
        if (!taken(() -> diaries.claim(slot.practitioner(), engagement, time))) {
            throw lost();
        }
        rows.forgetHeld(engagement);
        rows.newest(engagement, State.BOOKED)
                .ifPresentOrElse(
                        booking -> rows.move(booking.id(), slot, time.to(), change),
                        () -> rows.add(made(engagement, slot, State.BOOKED, Optional.empty())));
        return rows.newest(engagement, State.BOOKED).orElseThrow();
    }

    /** Gives the time back; the appointment as it was, if there was one. */
    public Optional<Booking> cancel(String engagement) {
        diaries.release(engagement);
        rows.forgetHeld(engagement);
        Optional<Booking> booked = rows.newest(engagement, State.BOOKED);
        booked.ifPresent(booking -> rows.close(booking.id(), State.CANCELLED, booking.sequence() + 1));
        return booked;
    }

    /** The appointment has taken place, whoever came. */
    public void done(String engagement) {
        rows.newest(engagement, State.BOOKED)
                .ifPresent(booking -> rows.close(booking.id(), State.DONE, booking.sequence()));
    }

    private Span time(String engagement, Slot slot) {
        return new Span(slot.start(), slot.start().plus(lengths.of(engagement)));
    }

    private Booking made(String engagement, Slot slot, State state, Optional<Instant> heldUntil) {
        boolean meeting = diaries.kind(engagement) == Kind.MEETING;
        return new Booking(
                UUID.randomUUID(),
                engagement,
                slot.practitioner(),
                slot.start(),
                time(engagement, slot).to(),
                state,
                heldUntil,
                0,
                Change.BOOKED,
                meeting && state == State.BOOKED ? Optional.of(Rooms.fresh()) : Optional.empty(),
                zone(engagement),
                Optional.empty());
    }

    private ZoneId zone(String engagement) {
        return clients.contact(engagements.get(engagement).contact()).timeZone();
    }

    private static boolean taken(java.util.function.BooleanSupplier taking) {
        try {
            return taking.getAsBoolean();
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    /** Nobody can have the time: it is no longer free, or never was. */
    public static FormRefused lost() {
        return new FormRefused("slot", TAKEN, "This time has just been taken. Please choose another one.");
    }
}
