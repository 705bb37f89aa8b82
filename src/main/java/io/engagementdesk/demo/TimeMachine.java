package io.engagementdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets time pass in the demo: each job runs at its own moment, as it would have in real time. */
@Component
@DemoOnly
class TimeMachine {

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);
    private static final int AT_ONCE = 200;

    private final ManagementService engine;
    private final DemoClock clock;
    private final Stillness stillness;

    TimeMachine(ManagementService engine, DemoClock clock, Stillness stillness) {
        this.engine = engine;
        this.clock = clock;
        this.stillness = stillness;
    }

    /** Gives the number of jobs that were run. */
    synchronized int advance(Duration time) {
        return stillness.during(() -> pass(clock.now().plus(time)));
    }

    private int pass(Instant target) {
        int ran = settle();
        for (Optional<Instant> next = nextDue(target); next.isPresent(); next = nextDue(target)) {
            clock.moveTo(next.get());
            ran += settle();
        }
        clock.moveTo(target);
        return ran + settle();
    }

    private int settle() {
        Set<String> run = new HashSet<>();
        for (List<Job> due = due(run); !due.isEmpty(); due = due(run)) {
            due.forEach(job -> run(job, run));
        }
        return run.size();
    }

    /** A job that failed is due again later, so each runs once at a moment. */
    private void run(Job job, Set<String> run) {
        run.add(job.getId());
        try {
            engine.executeJob(job.getId());
        } catch (RuntimeException failed) {
            LOG.info("Job {} did not succeed and is repeated later: {}", job.getId(), failed.getMessage());
        }
    }

    private List<Job> due(Set<String> run) {
        return engine.createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, AT_ONCE).stream()
                .filter(job -> !run.contains(job.getId()))
                .toList();
    }

    /** Timers that start system models again and again run along, but are no reason to stop: a week has 672 of them. */
    private Optional<Instant> nextDue(Instant target) {
        return engine
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateHigherThan(Date.from(clock.now()))
                .duedateLowerThan(Date.from(target.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, AT_ONCE)
                .stream()
                .filter(job -> job.getProcessDefinitionId() == null || job.getProcessInstanceId() != null)
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }
}
