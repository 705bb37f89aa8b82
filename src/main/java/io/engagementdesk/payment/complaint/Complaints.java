package io.engagementdesk.payment.complaint;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Processes;
import io.engagementdesk.process.Upsert;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints after a call: one at a time for an engagement, each with a date by which it is decided. */
@Service
@Transactional
public class Complaints {

    private final ComplaintRows rows;
    private final ComplaintNotices notices;
    private final Engagements engagements;
    private final Timeline timeline;
    private final Processes processes;
    private final WorkingDays workingDays;
    private final Upsert upsert;
    private final Clock clock;

    Complaints(
            ComplaintRows rows,
            ComplaintNotices notices,
            Engagements engagements,
            Timeline timeline,
            Processes processes,
            WorkingDays workingDays,
            Upsert upsert,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.engagements = engagements;
        this.timeline = timeline;
        this.processes = processes;
        this.workingDays = workingDays;
        this.upsert = upsert;
        this.clock = clock;
    }

    /** The client, or somebody on his word, says that it was not good; while one is looked at, it adds to its story. */
    public void raise(String engagement, String story, Actor actor) {
        if (open(engagement).isPresent()) {
            timeline.add(engagement, actor, "complaintRaised", story);
            return;
        }
        Complaint complaint = register(engagement, story, actor);
        processes.start(
                ComplaintProcess.COMPLAINT_RAISED,
                engagement,
                Map.of(
                        ComplaintProcess.COMPLAINT.name(), complaint.id().toString(),
                        ComplaintProcess.DECIDE_BY.name(), Date.from(complaint.decideBy())));
    }

    /** Writes the complaint down for a process that has begun already. */
    Complaint register(String engagement, String story, Actor actor) {
        check(engagement);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Complaint complaint = new Complaint(
                UUID.randomUUID(),
                engagement,
                story,
                actor.who(),
                now,
                workingDays.after(now, 2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        upsert.insertOrReread(
                () -> {
                    rows.insert(complaint, actor);
                    return complaint;
                },
                () -> {
                    throw alreadyOpen(engagement);
                });
        timeline.add(engagement, actor, "complaintRaised", story);
        notices.received(complaint);
        return complaint;
    }

    private void check(String engagement) {
        if (engagements.find(engagement).isEmpty()) {
            throw new FormRefused("number", "unknown", "There is no engagement " + engagement + ". Check its number.");
        }
        if (rows.receiptOf(engagement).isEmpty()) {
            throw new FormRefused(
                    "number", "unsettled", engagement + " has no receipt yet: nothing has been charged for it.");
        }
        if (open(engagement).isPresent()) {
            throw alreadyOpen(engagement);
        }
    }

    private static FormRefused alreadyOpen(String engagement) {
        return new FormRefused(
                "number",
                "open",
                "A complaint about " + engagement + " is being looked at. Add a comment to its task.");
    }

    /** The complaint that nobody has closed yet. */
    Optional<Complaint> open(String engagement) {
        return rows.of(engagement).stream().filter(Complaint::isOpen).findFirst();
    }
}
