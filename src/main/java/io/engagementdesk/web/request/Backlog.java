package io.engagementdesk.web.request;

import io.engagementdesk.process.Jobs;
import io.engagementdesk.web.LoadProperties;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether more work is due than the desk takes on; looked up at most once a second. */
@Component
class Backlog {

    private static final long EVERY = 1_000;

    /** How it was at a moment. */
    private record Look(long at, boolean full) {}

    private final Jobs jobs;
    private final LoadProperties load;
    private final Clock clock;
    private volatile Look last = new Look(Long.MIN_VALUE, false);

    Backlog(Jobs jobs, LoadProperties load, Clock clock) {
        this.jobs = jobs;
        this.load = load;
        this.clock = clock;
    }

    boolean isFull() {
        long now = clock.millis();
        if (last.at() < now - EVERY) {
            last = new Look(now, jobs.due() > load.dueJobs());
        }
        return last.full();
    }
}
