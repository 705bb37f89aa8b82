package io.engagementdesk.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one queue: work for later, written as a job of the engine with the fact that asks for it. */
@Service
public class Jobs {

    private final ProcessEngineConfigurationImpl engine;

    Jobs(ProcessEngineConfiguration engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine;
    }

    /** Runs the work as soon as the transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(String type, String reference) {
        schedule(type, reference, null);
    }

    /** Runs the work at that moment or soon after; at once where it is null. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(String type, String reference, Instant due) {
        MessageEntity job = new MessageEntity();
        job.setJobHandlerType(type);
        job.setJobHandlerConfigurationRaw(reference);
        job.setDuedate(due == null ? null : Date.from(due));
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getJobManager().send(job);
            return null;
        });
    }

    /** What was scheduled of it and is not done yet is wanted no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String type, String reference) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getJobManager()
                    .findJobsByConfiguration(type, reference, null)
                    .forEach(JobEntity::delete);
            return null;
        });
    }

    /** How many jobs are due and wait for a free hand. */
    public long due() {
        return engine.getManagementService().createJobQuery().executable().count();
    }

    /** Does the work in a transaction of its own, the engine's part of it included, whatever surrounds it. */
    public void apart(Runnable work) {
        engine.getCommandExecutorTxRequiresNew().execute(context -> {
            work.run();
            return null;
        });
    }
}
