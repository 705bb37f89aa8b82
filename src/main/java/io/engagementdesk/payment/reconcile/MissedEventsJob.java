package io.engagementdesk.payment.reconcile;

import io.engagementdesk.process.JobWork;
import io.engagementdesk.process.Jobs;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After every start, what the provider told us while we were down; the model reconcile would come later. */
@Component("missedEventsJob")
class MissedEventsJob implements JobWork {

    private final Reconciliation reconciliation;
    private final Jobs jobs;

    MissedEventsJob(Reconciliation reconciliation, Jobs jobs) {
        this.reconciliation = reconciliation;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void afterStart() {
        jobs.schedule("missedEventsJob", "start");
    }

    @Override
    public void run(String reference) {
        reconciliation.readMissedEvents();
    }

    /** The model reconcile asks again by itself. */
    @Override
    public void exhausted(String reference, String error) {}
}
