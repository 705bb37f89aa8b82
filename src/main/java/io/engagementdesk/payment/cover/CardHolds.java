package io.engagementdesk.payment.cover;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Timeline;
import io.engagementdesk.payment.operation.Operation;
import io.engagementdesk.payment.operation.Operation.Purpose;
import io.engagementdesk.payment.operation.OperationState;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.payment.operation.Wanted;
import io.engagementdesk.payment.price.Balances;
import io.engagementdesk.payment.price.Waivers;
import io.engagementdesk.process.BusinessException;
import io.engagementdesk.process.FormRefused;
import io.engagementdesk.process.Jobs;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds on the client's card: placed before the ring, taken or released when it has ended. */
@Component
@Transactional
public class CardHolds {

    /** The card cannot be held: declined, not saved, or its owner would have to authenticate himself. */
    public static final class HoldDeclined extends BusinessException {

        private static final long serialVersionUID = 1L;

        HoldDeclined(String reason) {
            super(reason);
        }
    }

    /** The hold no longer stands when it should be taken. */
    public static final class HoldLost extends BusinessException {

        private static final long serialVersionUID = 1L;

        HoldLost(String reason) {
            super(reason);
        }
    }

    private final Operations operations;
    private final StandingHolds standing;
    private final Estimates estimates;
    private final Balances balances;
    private final Waivers waivers;
    private final Timeline timeline;
    private final Jobs jobs;

    CardHolds(
            Operations operations,
            StandingHolds standing,
            Estimates estimates,
            Balances balances,
            Waivers waivers,
            Timeline timeline,
            Jobs jobs) {
        this.operations = operations;
        this.standing = standing;
        this.estimates = estimates;
        this.balances = balances;
        this.waivers = waivers;
        this.timeline = timeline;
        this.jobs = jobs;
    }

    /** A hold that does not stand long enough gives way to a new one. */
    public void recordPlacing(String engagement) {
        recordRelease(engagement);
        request(engagement, Purpose.HOLD, estimates.toHold(engagement), Optional.empty());
    }

    /** The same amount held anew, for longer. */
    Operation recordRenewal(Operation hold) {
        return request(hold.engagement(), Purpose.HOLD, hold.amount(), Optional.empty());
    }

    public void place(String engagement) throws HoldDeclined, PaymentDisputed {
        release(engagement);
        Operation hold = operations.performLatest(engagement, Purpose.HOLD);
        PaymentDisputed.check(hold);
        if (hold.state() != OperationState.AUTHORISED) {
            throw new HoldDeclined(hold.reason().orElse(hold.state().name()));
        }
    }

    public void recordCapture(String engagement) {
        Operation hold = standing(engagement).orElseThrow();
        Money owed = balances.owed(engagement);
        Money taken = owed.isLessThan(hold.amount()) ? owed : hold.amount();
        request(engagement, Purpose.CAPTURE, taken, Optional.of(hold));
    }

    public void capture(String engagement) throws HoldLost {
        Operation capture = operations.performLatest(engagement, Purpose.CAPTURE);
        boolean taken = capture.state().isReceived() && capture.isOurs();
        if (!taken && waivers.waiveRest(engagement, balances.owed(engagement)).isPositive()) {
            throw new HoldLost(capture.reason().orElse(capture.state().name()));
        }
    }

    /** Nothing to release is nothing to record. */
    public void recordRelease(String engagement) {
        standing.of(engagement).forEach(this::recordRelease);
    }

    /** Once, however often it is asked for. */
    private Operation recordRelease(Operation hold) {
        operations.lock(hold.id());
        return operations.of(hold.engagement(), Purpose.RELEASE).stream()
                .filter(release -> release.target().equals(Optional.of(hold.id())))
                .filter(release -> release.state() != OperationState.FAILED)
                .findFirst()
                .orElseGet(() -> request(hold.engagement(), Purpose.RELEASE, hold.amount(), Optional.of(hold)));
    }

    /** Whatever is held is of no more use. */
    public void letGo(String engagement) {
        standing.of(engagement).forEach(this::letGo);
    }

    /** The same of what is held beside this one. */
    void letGoBut(Operation hold) {
        standing.of(hold.engagement()).stream()
                .filter(other -> !other.id().equals(hold.id()))
                .forEach(this::letGo);
    }

    /** The same of one that came too late to be of use. */
    void letGo(Operation hold) {
        jobs.schedule(LateCoverJob.NAME, recordRelease(hold).id());
    }

    /** Nothing else is held. */
    boolean isOnly(Operation hold) {
        return standing.of(hold.engagement()).stream()
                .allMatch(other -> other.id().equals(hold.id()));
    }

    public void release(String engagement) {
        operations.of(engagement, Purpose.RELEASE).forEach(release -> operations.perform(release.id()));
    }

    /** The hold that stands, if any. */
    public Optional<Operation> standing(String engagement) {
        return standing.newest(engagement);
    }

    void decideUncovered(String engagement, Actor manager, String decision, String reason) {
        if ("LINK".equals(decision) && !estimates.toHold(engagement).isPositive()) {
            throw new FormRefused("decision", "option", "The deposit covers the estimate: no link is needed. Go on.");
        }
        timeline.add(engagement, manager, "uncoveredDecided", decision + ": " + reason);
    }

    /** Token of the card that is used next. */
    public Optional<String> card(String engagement) {
        return standing.card(engagement);
    }

    private Operation request(String engagement, Purpose purpose, Money amount, Optional<Operation> target) {
        Optional<String> card = target.isPresent() ? Optional.empty() : card(engagement);
        return operations.request(new Wanted(engagement, purpose, amount, card, target));
    }
}
