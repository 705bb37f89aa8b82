package io.engagementdesk.scheduling;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.call.CallFact;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.payment.Forfeits;
import io.engagementdesk.process.Decisions;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges by the table attendance why nothing came of an appointment, and what is kept of its price. */
@Service
@Transactional
class Attendances {

    private final Bookings bookings;
    private final CallViews calls;
    private final Decisions decisions;
    private final Forfeits forfeits;
    private final Timeline timeline;
    private final Clock clock;

    Attendances(
            Bookings bookings,
            CallViews calls,
            Decisions decisions,
            Forfeits forfeits,
            Timeline timeline,
            Clock clock) {
        this.bookings = bookings;
        this.calls = calls;
        this.decisions = decisions;
        this.forfeits = forfeits;
        this.timeline = timeline;
        this.clock = clock;
    }

    Absence judge(String engagement) {
        Optional<Booking> booking = bookings.of(engagement);
        Map<String, Object> inputs = booking.map(this::inputs).orElseGet(Attendance::nothingAppointed);
        Map<String, Object> answer = decisions.decide("attendance", engagement, inputs);
        Absence absence = Absence.valueOf(String.valueOf(answer.get("absence")));
        booking.ifPresent(appointed -> tell(engagement, absence));
        if (absence == Absence.CLIENT) {
            int share = ((Number) answer.get("sharePercent")).intValue();
            forfeits.record(engagement, share, Forfeits.Reason.CLIENT_ABSENT);
        }
        return absence;
    }

    private Map<String, Object> inputs(Booking booking) {
        List<CallFact> facts = calls.of(booking.engagement()).stream()
                .flatMap(call -> call.facts().stream())
                .toList();
        return new Attendance(booking.startsAt(), facts)
                .inputs(clock.instant(), booking.room().isPresent());
    }

    private void tell(String engagement, Absence absence) {
        timeline.add(engagement, Actor.PROCESS, "attendanceJudged", "absent: " + absence.name());
    }
}
