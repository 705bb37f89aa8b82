package io.engagementdesk.scheduling.report;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.intake.Calls;
import io.engagementdesk.intake.call.CallView;
import io.engagementdesk.intake.call.CallViews;
import io.engagementdesk.practice.Practitioners;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Practitioners' reports: one for each call, and what follows from it. */
@Service
@Transactional
public class Reports {

    private final ReportRows rows;
    private final CallViews views;
    private final Calls calls;
    private final Practitioners practitioners;
    private final Timeline timeline;
    private final Consequences consequences;
    private final Clock clock;

    Reports(
            ReportRows rows,
            CallViews views,
            Calls calls,
            Practitioners practitioners,
            Timeline timeline,
            Consequences consequences,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.calls = calls;
        this.practitioners = practitioners;
        this.timeline = timeline;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** Whether the practitioner has said how it went. */
    @Transactional(readOnly = true)
    public boolean exists(UUID call) {
        return rows.of(call).isPresent();
    }

    @Transactional(readOnly = true)
    Optional<Report> of(UUID call) {
        return rows.of(call);
    }

    /** Over all calls of the engagement, until now. */
    @Transactional(readOnly = true)
    int measuredMinutes(String engagement) {
        return Report.minutes(calls.secondsTogether(engagement));
    }

    /**
     * Keeps what the practitioner says; what he said of a call before stays. Whoever closes a call waits for him and then
     * sees it, so that lowered minutes reach the price, or are handed to finance when it has been made.
     */
    void keep(UUID call, ReportForm said, Actor practitioner) {
        practitioners.lock(practitioner.who());
        if (exists(call)) {
            return;
        }
        Report report = made(views.get(call), said, practitioner.who());
        rows.add(report);
        timeline.add(report.engagement(), practitioner, "reported", words(report));
        ReportForm.text(said.internalNote())
                .ifPresent(note -> timeline.add(report.engagement(), practitioner, "internalNote", note));
        ReportForm.text(said.clientNote()).ifPresent(note -> consequences.tell(report, note, practitioner));
        consequences.of(report, practitioner);
    }

    private Report made(CallView call, ReportForm said, String practitioner) {
        long seconds = calls.secondsTogether(call.engagement());
        Optional<Integer> lowered = said.lowered(Report.minutes(seconds));
        return new Report(
                call.callId(),
                call.engagement(),
                practitioner,
                said.said().orElseThrow(),
                seconds,
                lowered,
                lowered.flatMap(minutes -> ReportForm.text(said.reason())),
                ReportForm.text(said.openEnd()),
                !said.clientNote().isEmpty(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String words(Report report) {
        String outcome =
                switch (report.outcome()) {
                    case DONE -> "done";
                    case NOT_DONE -> "not done";
                    case NEEDS_MORE -> "the client needs more";
                };
        return outcome + report.openEnd().map(open -> ": " + open).orElse("");
    }
}
