package io.engagementdesk.intake;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.intake.call.CallProblem;
import io.engagementdesk.intake.call.CallState;
import io.engagementdesk.intake.call.CallTable;
import io.engagementdesk.intake.call.Line;
import io.engagementdesk.intake.exchange.CallSteps;
import io.engagementdesk.process.Jobs;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the models ask of the telephone: ring, reconnect, end, and how long both sides were on the line. */
@Service
@Transactional
public class Calls {

    /** both sides on the line for at least this long is a completed call. */
    public static final Duration LEAST_TOGETHER = Duration.ofSeconds(60);

    private final CallTable table;
    private final CallSteps steps;
    private final OutgoingCalls outgoing;
    private final MeetingRooms meetings;
    private final Arrivals arrivals;
    private final Jobs jobs;

    Calls(
            CallTable table,
            CallSteps steps,
            OutgoingCalls outgoing,
            MeetingRooms meetings,
            Arrivals arrivals,
            Jobs jobs) {
        this.table = table;
        this.steps = steps;
        this.outgoing = outgoing;
        this.meetings = meetings;
        this.arrivals = arrivals;
        this.jobs = jobs;
    }

    /**
     * Rings the practitioner: on the call on which the client waits, or on a new one on which the client is rung once
     * the practitioner has answered. Again changes nothing while it rings.
     *
     * @return the call's id, by which what happens on it is told
     */
    public String ring(String engagement, String practitioner) {
        return outgoing.ring(engagement, practitioner).call().id().toString();
    }

    /**
     * Opens a meeting, to which each side comes by itself; again changes nothing while it is open.
     *
     * @return its id, by which what happens at it is told as of a call
     */
    public String meet(String engagement, String practitioner, URI address) {
        return meetings.open(engagement, practitioner, address).call().id().toString();
    }

    /** Rings the practitioner no longer; the call is over unless somebody is on the line. */
    public void passOver(String callId) {
        Line line = lock(callId);
        if (line.call().state() == CallState.RINGING) {
            outgoing.stopRinging(line);
        }
    }

    /** Rings whoever is not on the line after somebody has come back. */
    public void reconnect(String callId) {
        Line line = lock(callId);
        if (line.call().state() != CallState.RINGING) {
            jobs.schedule(CallNews.JOB, callId); // it happened while the model was on its way back to waiting
        } else if (!line.call().isMeeting()) {
            outgoing.ringAgain(arrivals.ringClient(line));
        }
    }

    /** Takes everybody off the line; a call that is over stays as it is. */
    public void end(String callId) {
        Line line = lock(callId);
        if (!line.call().state().isOver()) {
            steps.note(steps.close(line, CallState.ENDED), Actor.PROCESS, "callClosed", "everybody is off the line");
        }
    }

    /** the seconds in which client and practitioner were both on the line, over all calls about it. */
    @Transactional(readOnly = true)
    public long secondsTogether(String engagement) {
        return steps.together(engagement).toSeconds();
    }

    /** The practitioners who have taken a call that is not over, be it only dropped. */
    @Transactional(readOnly = true)
    public List<String> engagedPractitioners() {
        return table.engaged();
    }

    /** The caller's open call is about this engagement. */
    public void link(String caller, String engagement) {
        outgoing.link(caller, engagement);
    }

    private Line lock(String callId) {
        return table.lock(UUID.fromString(callId)).orElseThrow(CallProblem::unknown);
    }
}
