package io.engagementdesk.demo;

import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the job executor off its jobs for a while: moving the clock would end the locks of jobs at work. */
@Component
@DemoOnly
class Stillness {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JobExecutor executor;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    Stillness(ProcessEngine engine, JdbcClient jdbc) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.identity = engine.getIdentityService();
        this.jdbc = jdbc;
    }

    /** Does the work without the job executor and without the caller's restricted view of the engine. */
    <T> T during(Supplier<T> work) {
        boolean active = executor.isActive();
        Authentication caller = identity.getCurrentAuthentication();
        executor.shutdown();
        try {
            awaitQuiet();
            identity.clearAuthentication();
            return work.get();
        } finally {
            identity.setAuthentication(caller);
            if (active) {
                executor.start();
            }
        }
    }

    private void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (busy() && System.nanoTime() < end) {
            pause();
        }
    }

    private boolean busy() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null and RETRIES_ > 0")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for running jobs", stop);
        }
    }
}
