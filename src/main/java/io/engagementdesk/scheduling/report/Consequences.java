package io.engagementdesk.scheduling.report;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.payment.Payments;
import io.engagementdesk.practice.Practitioner;
import io.engagementdesk.practice.Practitioners;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What follows from a report: a mail, a task of the desk, less to pay. */
@Component
class Consequences {

    private final Engagements engagements;
    private final Practitioners practitioners;
    private final FollowUps followUps;
    private final Payments payments;
    private final Messages messages;
    private final Timeline timeline;

    Consequences(
            Engagements engagements,
            Practitioners practitioners,
            FollowUps followUps,
            Payments payments,
            Messages messages,
            Timeline timeline) {
        this.engagements = engagements;
        this.practitioners = practitioners;
        this.followUps = followUps;
        this.payments = payments;
        this.messages = messages;
        this.timeline = timeline;
    }

    /** The client reads it in a mail. */
    void tell(Report report, String note, Actor practitioner) {
        timeline.add(report.engagement(), practitioner, "noteForClient", note);
        messages.send(new Draft(
                report.engagement(),
                "practitionerNote",
                engagements.get(report.engagement()).contact(),
                report.call().toString(),
                Map.of("note", note, "from", name(report.practitioner()))));
    }

    void of(Report report, Actor practitioner) {
        report.minutes().ifPresent(minutes -> lowered(report, minutes, practitioner));
        if (report.outcome() != Report.Outcome.DONE) {
            followUps.open(Reason.NEEDS_MORE, report.call().toString(), report.engagement(), left(report));
        }
    }

    private String left(Report report) {
        boolean done = report.outcome() == Report.Outcome.NEEDS_MORE;
        return name(report.practitioner())
                + (done ? ": the client needs more: " : " could not finish: ")
                + report.openEnd().orElse("");
    }

    /** A price that has not been made yet takes it into account; what was paid too much is given back by finance. */
    private void lowered(Report report, int minutes, Actor practitioner) {
        String lowered = minutes + " of " + report.measuredMinutes() + " min: "
                + report.reason().orElse("");
        timeline.add(report.engagement(), practitioner, "minutesLowered", lowered);
        payments.less(report.engagement(), minutes)
                .filter(Money::isPositive)
                .ifPresent(less -> followUps.open(
                        Reason.PAYMENT,
                        "lowered:" + report.call(),
                        report.engagement(),
                        name(report.practitioner()) + " charges " + lowered + ". The price had been made before: give "
                                + less + " back, by the task “Raise complaint” with its credit note."));
    }

    private String name(String login) {
        return practitioners.find(login).map(Practitioner::name).orElse(login);
    }
}
