package io.engagementdesk.scheduling.handheld;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.practice.WeeklyHours;
import io.engagementdesk.scheduling.booking.Booking;
import io.engagementdesk.scheduling.booking.Bookings;
import io.engagementdesk.scheduling.booking.Meetings;
import io.engagementdesk.scheduling.handheld.Today.Appointment;
import io.engagementdesk.scheduling.handheld.Today.Spoken;
import io.engagementdesk.scheduling.report.Reports;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a practitioner's day together. */
@Component
@Transactional(readOnly = true)
class Days {

    private static final Set<CallState> NOT_HIS = EnumSet.of(CallState.WITH_DESK, CallState.LOST);

    private static final int WEEKS_AHEAD = 5;

    private final Bookings bookings;
    private final CallViews calls;
    private final WeeklyHours hours;
    private final ClientStories stories;
    private final Reports reports;
    private final Engagements engagements;
    private final Meetings meetings;
    private final Clock clock;

    Days(
            Bookings bookings,
            CallViews calls,
            WeeklyHours hours,
            ClientStories stories,
            Reports reports,
            Engagements engagements,
            Meetings meetings,
            Clock clock) {
        this.bookings = bookings;
        this.calls = calls;
        this.hours = hours;
        this.stories = stories;
        this.reports = reports;
        this.engagements = engagements;
        this.meetings = meetings;
        this.clock = clock;
    }

    Today of(String practitioner) {
        ZonedDateTime now = clock.instant().atZone(hours.zone(practitioner));
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        List<Appointment> today = appointments(practitioner, now, midnight);
        return new Today(
                now,
                today.stream().findFirst(),
                today.stream().skip(1).toList(),
                calls(practitioner, now),
                appointments(practitioner, midnight, now.plusWeeks(WEEKS_AHEAD)).stream()
                        .filter(appointment -> !appointment.from().isBefore(midnight))
                        .findFirst());
    }

    private List<Appointment> appointments(String practitioner, ZonedDateTime from, ZonedDateTime to) {
        return bookings.booked(practitioner, from.toInstant(), to.toInstant()).stream()
                .map(booking -> shown(booking, from))
                .toList();
    }

    private Appointment shown(Booking booking, ZonedDateTime here) {
        return new Appointment(
                booking.startsAt().atZone(here.getZone()),
                booking.endsAt().atZone(here.getZone()),
                booking.isMeeting(),
                meetings.address(booking),
                stories.of(booking.engagement()));
    }

    private List<Spoken> calls(String practitioner, ZonedDateTime now) {
        ZonedDateTime morning = now.toLocalDate().atStartOfDay(now.getZone());
        return calls.at(practitioner, morning.toInstant()).stream()
                .filter(call -> !NOT_HIS.contains(call.state()) && call.engagement() != null)
                .map(call -> spoken(call, now))
                .toList();
    }

    private Spoken spoken(CallView call, ZonedDateTime here) {
        return new Spoken(
                call.callId(),
                call.startedAt().atZone(here.getZone()),
                call.secondsTogether(),
                call.state() == CallState.RINGING,
                call.state() == CallState.ENDED ? Optional.empty() : Optional.of(stories.of(call.engagement())),
                reports.exists(call.callId()),
                call.engagement(),
                call.contact() == null ? null : call.contact().name(),
                stories.name(engagements.get(call.engagement()).service()));
    }
}
