package io.engagementdesk.scheduling.appointment;

import io.engagementdesk.calendar.AddToCalendar;
import io.engagementdesk.calendar.Entry;
import io.engagementdesk.callback.ClientTask;
import io.engagementdesk.callback.ClientTaskKind.Page;
import io.engagementdesk.money.Amounts;
import io.engagementdesk.notification.Colleagues;
import io.engagementdesk.notification.LinkAddresses;
import io.engagementdesk.scheduling.appointment.Cancellations.Share;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Meetings;
import io.engagementdesk.scheduling.booking.Slot;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pages about a time that was chosen: held, standing, about to be cancelled, begun. */
@Component
class AppointmentPages {

    private final Colleagues colleagues;
    private final Entries entries;
    private final Meetings meetings;
    private final Cancellations cancellations;
    private final CancellationPolicy policy;
    private final LinkAddresses links;

    AppointmentPages(
            Colleagues colleagues,
            Entries entries,
            Meetings meetings,
            Cancellations cancellations,
            CancellationPolicy policy,
            LinkAddresses links) {
        this.colleagues = colleagues;
        this.entries = entries;
        this.meetings = meetings;
        this.cancellations = cancellations;
        this.policy = policy;
        this.links = links;
    }

    Page held(ClientTask task, Booking held, ZoneId zone) {
        Map<String, Object> model = model(task, held, zone, "slot.confirm.title");
        Moments moments = new Moments(zone, task.language());
        model.put("slot", new Slot(held.startsAt(), held.practitioner()).toString());
        model.put("heldUntil", moments.time(held.heldUntil().orElseThrow()));
        model.put("pick", SlotKind.isPick(task));
        return new Page("appointment/confirm", model);
    }

    Page standing(ClientTask task, Booking booking, ZoneId zone) {
        Map<String, Object> model = model(task, booking, zone, "slot.standing.title");
        addCost(model, task, booking);
        return new Page("appointment/standing", model);
    }

    Page cancelling(ClientTask task, Booking booking, ZoneId zone) {
        Map<String, Object> model = model(task, booking, zone, "slot.cancel.title");
        addCost(model, task, booking);
        return new Page("appointment/cancel", model);
    }

    Page receipt(ClientTask task, Booking booking, ZoneId zone) {
        return new Page("appointment/booked", model(task, booking, zone, "slot.booked.title"));
    }

    Page begun(ClientTask task, Booking booking, ZoneId zone) {
        return new Page("appointment/begun", model(task, booking, zone, "slot.begun.title"));
    }

    private void addCost(Map<String, Object> model, ClientTask task, Booking booking) {
        Share share = cancellations.now(booking);
        model.put("charged", share.isCharged());
        model.put("percent", share.percent());
        model.put("amount", Amounts.text(share.amount(), task.language()));
    }

    private Map<String, Object> model(ClientTask task, Booking booking, ZoneId zone, String title) {
        Moments moments = new Moments(zone, task.language());
        Entry entry = entries.ofClient(booking, task.language());
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", title);
        model.put("day", moments.day(booking.startsAt()));
        model.put("time", moments.span(booking.startsAt(), booking.endsAt()));
        model.put("with", colleagues.of(booking.practitioner()).name());
        model.put("summary", entry.summary());
        model.put("place", entries.place(booking, task.language()));
        model.put("join", meetings.address(booking).map(Object::toString).orElse(""));
        model.put("zone", zone.getId());
        model.put("policy", policy.sentences(task.language()));
        model.put("google", AddToCalendar.google(entry).toString());
        model.put("outlook", AddToCalendar.outlook(entry).toString());
        model.put("file", links.address(task.link()).getRawPath() + "/appointment.ics");
        return model;
    }
}
