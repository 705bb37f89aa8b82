package io.engagementdesk.payment.cover;

import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.operation.DisputeFlags;
import io.engagementdesk.payment.operation.Findings;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.process.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds that lapse while their call is still to come: each gives way once a new one stands, or finance is told (R-107, F33). */
@Component
@Transactional
class HoldRenewals {

    /** So long before it lapses, and never more often. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Operations operations;
    private final Findings findings;
    private final CardHolds holds;
    private final Engagements engagements;
    private final DisputeFlags disputes;
    private final FollowUps followUps;
    private final Jobs jobs;
    private final Clock clock;

    HoldRenewals(
            Operations operations,
            Findings findings,
            CardHolds holds,
            Engagements engagements,
            DisputeFlags disputes,
            FollowUps followUps,
            Jobs jobs,
            Clock clock) {
        this.operations = operations;
        this.findings = findings;
        this.holds = holds;
        this.engagements = engagements;
        this.disputes = disputes;
        this.followUps = followUps;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Each by a job of its own. */
    void begin() {
        lapsing().forEach(hold -> jobs.schedule(LapsingHoldJob.NAME, hold.id()));
    }

    private List<Operation> lapsing() {
        return operations.lapsing(clock.instant().plus(DAY)).stream()
                .filter(hold -> hold.changedAt().isBefore(clock.instant().minus(DAY)))
                .toList();
    }

    /** Writes down the hold that takes its place, unless somebody has seen to it before. */
    void renew(String id) {
        Operation hold = operations.lock(id);
        if (hold.state() == OperationState.AUTHORISED && !isBeingReleased(hold) && !wasToBeRenewed(hold)) {
            if (isAwaited(hold)) {
                jobs.schedule(RenewedHoldJob.NAME, holds.recordRenewal(hold).id());
            } else {
                tell(hold, "It is not renewed because its engagement is settled, at an end or disputed.");
            }
        }
    }

    private boolean isBeingReleased(Operation hold) {
        return operations.of(hold.engagement(), Purpose.RELEASE).stream()
                .filter(release -> release.state().isOpen())
                .anyMatch(release -> release.target().equals(Optional.of(hold.id())));
    }

    /** A card that was refused is not tried again every quarter of an hour. */
    private boolean wasToBeRenewed(Operation hold) {
        return operations.of(hold.engagement()).stream()
                .dropWhile(earlier -> !earlier.id().equals(hold.id()))
                .skip(1)
                .anyMatch(later -> later.purpose() == Purpose.HOLD);
    }

    private boolean isAwaited(Operation hold) {
        return Covers.COVERED.contains(engagements.get(hold.engagement()).state())
                && !disputes.isDisputed(hold.engagement());
    }

    /** One that was overtaken by a newer hold, or by the price, is not asked for. */
    void place(String id) {
        String engagement = operations.find(id).orElseThrow().engagement();
        operations.lockAll(engagement);
        Operation renewal = operations.lock(id);
        boolean newest = operations
                .latest(engagement, Purpose.HOLD)
                .filter(hold -> hold.id().equals(id))
                .isPresent();
        if (newest && isAwaited(renewal)) {
            ask(renewal);
        } else if (renewal.state().isOpen()) {
            giveUp(renewal);
        }
    }

    /** The old one is let go only when the new one stands. */
    private void ask(Operation renewal) {
        Operation placed = operations.perform(renewal.id());
        if (placed.state() == OperationState.AUTHORISED) {
            holds.letGoBut(placed);
        } else {
            String why = placed.reason().orElse(placed.state().name());
            tell(placed, "A new one could not be placed: " + why + ". The old one stands until then.");
        }
    }

    /** Unless it was asked for before, and its answer lost. */
    private void giveUp(Operation renewal) {
        operations
                .look(renewal)
                .map(movement -> findings.learn(renewal, movement))
                .ifPresentOrElse(this::letGo, () -> findings.abandon(renewal));
    }

    private void letGo(Operation placed) {
        if (placed.state() == OperationState.AUTHORISED) {
            holds.letGo(placed);
        }
    }

    void tell(Operation hold, String why) {
        followUps.open(
                Reason.PAYMENT,
                "lapsing:" + hold.id(),
                hold.engagement(),
                "What covers this engagement on the client's card, " + hold.amount() + ", lapses. " + why);
    }

    void tell(String id, String error) {
        tell(operations.find(id).orElseThrow(), "It could not be renewed: " + error);
    }
}
