package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.money.Amounts;
import io.engagementdesk.money.Practice;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.process.OpenTask;
import io.engagementdesk.process.Processes;
import io.engagementdesk.process.TaskFacts;
import io.engagementdesk.scheduling.appointment.Cancellations.Share;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.FreeTimes;
import io.engagementdesk.scheduling.booking.Slot;
import io.engagementdesk.scheduling.booking.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the forms of an appointment show to staff: the times to choose from, what stands, and what cancelling costs. */
@Component
class AppointmentFacts implements TaskFacts {

    private static final int MANY = 150;
    private static final Set<String> TASKS =
            Set.of(AppointmentProcess.PICK_SLOT, AppointmentProcess.CHANGE_APPOINTMENT);

    private final Processes processes;
    private final FreeTimes freeTimes;
    private final Bookings bookings;
    private final Cancellations cancellations;
    private final Colleagues colleagues;
    private final Practice practice;

    AppointmentFacts(
            Processes processes,
            FreeTimes freeTimes,
            Bookings bookings,
            Cancellations cancellations,
            Colleagues colleagues,
            Practice practice) {
        this.processes = processes;
        this.freeTimes = freeTimes;
        this.bookings = bookings;
        this.cancellations = cancellations;
        this.colleagues = colleagues;
        this.practice = practice;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        boolean ours =
                processes.open(task).map(OpenTask::key).filter(TASKS::contains).isPresent();
        return ours ? facts(engagement) : Map.of();
    }

    private Map<String, Object> facts(String engagement) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("slots", options(engagement));
        facts.put("appointment", bookings.of(engagement).map(this::told).orElse("None yet."));
        facts.put("cancelling", bookings.of(engagement).map(this::cost).orElse(""));
        return facts;
    }

    private List<Map<String, String>> options(String engagement) {
        Map<String, String> names = new HashMap<>();
        return freeTimes.all(engagement).stream()
                .filter(slot -> Suggestions.isRound(slot, practice.timeZone()))
                .limit(MANY)
                .map(slot -> Map.of(
                        "value",
                        slot.toString(),
                        "label",
                        label(slot, names.computeIfAbsent(slot.practitioner(), login -> colleagues
                                .of(login)
                                .name()))))
                .toList();
    }

    private String label(Slot slot, String name) {
        Moments moments = new Moments(practice.timeZone(), Locale.ENGLISH);
        return moments.day(slot.start()) + ", " + moments.time(slot.start()) + " – " + name;
    }

    private String told(Booking booking) {
        Moments moments = new Moments(practice.timeZone(), Locale.ENGLISH);
        return moments.day(booking.startsAt()) + ", " + moments.span(booking.startsAt(), booking.endsAt()) + ", with "
                + colleagues.of(booking.practitioner()).name();
    }

    private String cost(Booking booking) {
        Share share = cancellations.now(booking);
        return share.isCharged()
                ? share.percent() + " % of the least price, " + Amounts.text(share.amount(), Locale.ENGLISH)
                : "nothing";
    }
}
