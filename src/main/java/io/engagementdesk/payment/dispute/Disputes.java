package io.engagementdesk.payment.dispute;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.gateway.DisputeGateway.Disputed;
import io.engagementdesk.payment.gateway.DisputeGateway.Standing;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.process.Jobs;
import io.engagementdesk.process.Processes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disputes: opened once by whatever news comes first, followed as the provider tells, closed once. */
@Component
@Transactional
class Disputes {

    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration UNSAID = Duration.ofDays(7);

    private final DisputeRows rows;
    private final DisputeBooks books;
    private final Processes processes;
    private final Jobs jobs;
    private final Timeline timeline;
    private final Clock clock;
    private final DisputeFlags flags;

    Disputes(
            DisputeRows rows,
            DisputeBooks books,
            Processes processes,
            Jobs jobs,
            Timeline timeline,
            Clock clock,
            DisputeFlags flags) {
        this.flags = flags;
        this.jobs = jobs;
        this.rows = rows;
        this.books = books;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else learns about it. */
    Optional<Dispute> lock(String id) {
        return rows.lock(id);
    }

    /** Writes down how it stands now; the same again changes nothing. */
    void learn(Disputed seen, Operation paid) {
        Optional<Dispute> before = rows.lock(seen.id());
        Dispute known = before.orElseGet(() -> open(seen, paid));
        Dispute now = known.seen(seen, clock.instant());
        if (!now.equals(known)) {
            books.moved(now, now.withdrawn().minus(known.withdrawn()));
            rows.update(now);
        }
        if (now.isClosed()) {
            closed(now.id(), before.isPresent());
        }
    }

    /** A model that has only just begun hears of it when its beginning is written. */
    private void closed(String id, boolean begun) {
        if (begun) {
            processes.tell(DisputeProcess.DISPUTE_CLOSED, DisputeProcess.DISPUTE, id);
        } else {
            jobs.schedule(DisputeNews.JOB, id);
        }
    }

    private Dispute open(Disputed seen, Operation paid) {
        Money nothing = seen.amount().minus(seen.amount());
        Dispute opened = new Dispute(
                seen.id(),
                paid.engagement(),
                paid.id(),
                seen.amount(),
                nothing,
                seen.reason(),
                Standing.OPEN,
                seen.dueBy().orElseGet(() -> clock.instant().plus(UNSAID)),
                Optional.empty(),
                Optional.empty());
        rows.insert(opened, clock.instant());
        timeline.add(
                opened.engagement(),
                Actor.PROVIDER,
                "paymentDisputed",
                opened.amount() + " (" + opened.reason().replace('_', ' ') + "), to be answered by " + opened.dueBy());
        begin(opened);
        return opened;
    }

    private void begin(Dispute opened) {
        processes.start(
                DisputeProcess.DISPUTE_OPENED,
                opened.engagement(),
                Map.of(
                        DisputeProcess.DISPUTE.name(), opened.id(),
                        DisputeProcess.EVIDENCE_DUE.name(), before(opened, BEFORE.multipliedBy(2)),
                        DisputeProcess.ESCALATION_DUE.name(), before(opened, BEFORE),
                        DisputeProcess.ANSWER_DUE.name(), before(opened, Duration.ZERO)));
    }

    private static Date before(Dispute dispute, Duration time) {
        Instant moment = dispute.dueBy().minus(time);
        return Date.from(moment);
    }

    Dispute get(String id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("There is no dispute " + id));
    }

    /** The bank has decided: the engagement may go on; true when it decided for the practice. */
    boolean close(String id) {
        Dispute closed = get(id);
        boolean won = closed.standing() == Standing.WON;
        timeline.add(
                closed.engagement(),
                Actor.PROVIDER,
                won ? "disputeWon" : "disputeLost",
                closed.amount().toString());
        if (won) {
            goOn(closed.engagement());
        }
        return won;
    }

    void bookLoss(String id) {
        Dispute lost = get(id);
        books.lost(lost);
        goOn(lost.engagement());
    }

    /** Once nothing of the engagement is disputed any more. */
    private void goOn(String engagement) {
        if (flags.isOver(engagement)) {
            processes.tellAll(DisputeProcess.BANK_DECIDED, engagement);
        }
    }
}
