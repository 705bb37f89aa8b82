package io.engagementdesk.intake.phone;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagement;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.MeetingRooms;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.intake.phone.PhoneCall.Mode;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each side's telephone shows. */
@Service
@Transactional(readOnly = true)
class PhoneCalls {

    private final CallViews calls;
    private final MeetingRooms rooms;
    private final Engagements engagements;
    private final Practitioners practitioners;
    private final Timeline timeline;

    PhoneCalls(
            CallViews calls,
            MeetingRooms rooms,
            Engagements engagements,
            Practitioners practitioners,
            Timeline timeline) {
        this.calls = calls;
        this.rooms = rooms;
        this.engagements = engagements;
        this.practitioners = practitioners;
        this.timeline = timeline;
    }

    /** The practitioner's call: what rings or goes on, else the last one. */
    Optional<PhoneCall> ofPractitioner(String login) {
        return calls.latestAt(login).map(call -> shown(call, PhoneCall.toPractitioner(call)));
    }

    /** Every call that is not over, newest first. */
    List<PhoneCall> atTheDesk() {
        return calls.open().stream()
                .map(call -> shown(call, PhoneCall.toDesk(call)))
                .toList();
    }

    Optional<PhoneCall> ofCaller(String number) {
        return calls.latestOf(number).map(call -> shown(call, PhoneCall.toCaller(call)));
    }

    /** What a practitioner or the desk wants remembered of the call. */
    @Transactional
    void note(UUID call, Actor actor, String text) {
        Optional.ofNullable(calls.get(call).engagement())
                .ifPresent(engagement -> timeline.add(engagement, actor, "note", text));
    }

    private PhoneCall shown(CallView call, Mode mode) {
        Engagement engagement = call.engagement() == null ? null : engagements.get(call.engagement());
        return PhoneCall.of(call, mode, name(call.practitioner()), meeting(call), engagement);
    }

    private String meeting(CallView call) {
        return call.isMeeting()
                ? rooms.address(call.callId()).map(Object::toString).orElse(null)
                : null;
    }

    private String name(String practitioner) {
        return Optional.ofNullable(practitioner)
                .flatMap(practitioners::find)
                .map(Practitioner::name)
                .orElse(practitioner);
    }
}
