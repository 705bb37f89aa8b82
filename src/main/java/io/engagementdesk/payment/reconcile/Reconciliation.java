package io.engagementdesk.payment.reconcile;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.gateway.PaymentGateway;
import io.engagementdesk.payment.gateway.PaymentGateway.Event;
import io.engagementdesk.payment.operation.Lookups;
import io.engagementdesk.process.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what we know with what the provider knows, and finds out what we missed. */
@Service
@Transactional
public class Reconciliation {

    /** Events may become visible a little after the moment they carry. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    /** After this the last question of a step has been begun. */
    private static final Duration ENOUGH = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final PaymentGateway gateway;
    private final WebhookInbox inbox;
    private final Lookups lookups;
    private final Jobs jobs;
    private final Differences differences;
    private final FollowUps followUps;

    Reconciliation(
            PaymentGateway gateway,
            WebhookInbox inbox,
            Lookups lookups,
            Jobs jobs,
            Differences differences,
            FollowUps followUps) {
        this.gateway = gateway;
        this.inbox = inbox;
        this.lookups = lookups;
        this.jobs = jobs;
        this.differences = differences;
        this.followUps = followUps;
    }

    /** Puts every event that was never delivered into the inbox. */
    public void readMissedEvents() {
        Instant until = inbox.readUntil(gateway.provider());
        Instant since = until.equals(Instant.EPOCH) ? until : until.minus(OVERLAP);
        List<Event> events = gateway.eventsSince(since);
        events.forEach(event -> inbox.received(gateway.provider(), event));
        events.stream()
                .map(Event::at)
                .max(Instant::compareTo)
                .filter(until::isBefore)
                .ifPresent(last -> inbox.readUntil(gateway.provider(), last));
        inbox.forgetWords();
    }

    /**
     * Asks what became of each operation in doubt, as many as a step has time for; one that cannot be asked does not keep
     * the others waiting.
     */
    public void settleUnknown() {
        long began = System.nanoTime();
        lookups.due().stream()
                .takeWhile(operation -> System.nanoTime() - began < ENOUGH.toNanos())
                .forEach(this::settle);
    }

    private void settle(String operation) {
        try {
            jobs.apart(() -> lookups.ask(operation));
        } catch (RuntimeException unanswered) {
            LOG.warn("The provider could not be asked about {}", operation, unanswered);
            jobs.apart(() -> lookups.later(operation));
        }
    }

    /** Hands every engagement whose money here and at the provider differs to a person. */
    public void reportDifferences() {
        if (!inbox.busy()) {
            differences.find().forEach(this::report);
        }
    }

    private void report(Differences.Difference difference) {
        followUps.open(
                Reason.PAYMENT,
                "difference:" + difference.engagement() + ":" + difference.received() + ":" + difference.booked(),
                difference.engagement(),
                "The provider holds " + difference.received() + ", the books say " + difference.booked());
    }
}
