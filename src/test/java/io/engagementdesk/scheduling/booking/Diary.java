package io.engagementdesk.scheduling.booking;

import io.engagementdesk.Cast;
import io.engagementdesk.DeskTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Practitioners of one skill, engagements that need it, and times to be given away. */
abstract class Diary extends DeskTest {

    @Autowired
    Bookings bookings;

    @Autowired
    TransactionTemplate transaction;

    final String skill = Cast.fresh("skill");

    /** An engagement that was analysed. */
    final String need(String kind, String service) {
        String engagement = cast.engagement(service, "en");
        jdbc.sql(
                        "insert into need (engagement, wanted, kind, when_wanted, urgency, skill, level, language, round,"
                                + " analysed_by, analysed_at) values (?, 'help', ?, 'LATER', 'NORMAL', ?, 1, 'en', 1, 'desk', ?)")
                .params(engagement, kind, skill, Timestamp.from(clock().instant()))
                .update();
        return engagement;
    }

    final String call() {
        return need("CALL", "expert-call");
    }

    /** A moment of a day far ahead, on the grid. */
    final Instant in(Duration ahead) {
        return clock().instant().plus(ahead).truncatedTo(ChronoUnit.HOURS);
    }

    /** Whether it was still free. */
    final boolean book(String engagement, Slot slot) {
        return attempt(() -> bookings.book(engagement, slot));
    }

    final boolean hold(String engagement, Slot slot) {
        return attempt(() -> bookings.hold(engagement, slot));
    }

    final void within(Consumer<Bookings> work) {
        transaction.executeWithoutResult(status -> work.accept(bookings));
    }

    final Optional<Slot> booked(String engagement) {
        return bookings.of(engagement).map(booking -> new Slot(booking.startsAt(), booking.practitioner()));
    }

    private boolean attempt(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        } catch (io.engagementdesk.process.FormRefused refused) {
            if (!refused.errors().get(0).code().equals(Bookings.TAKEN)) {
                throw refused;
            }
            return false;
        }
    }
}
