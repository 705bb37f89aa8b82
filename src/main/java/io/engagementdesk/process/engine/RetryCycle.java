package io.engagementdesk.process.engine;

import io.engagementdesk.process.Unrepeatable;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/**
 * Gives our own jobs the retry cycle of the models, where the engine would repeat them at once, three times; what no
 * repetition mends is not repeated.
 */
class RetryCycle extends DefaultJobRetryCmd {

    RetryCycle(String job, Throwable failure) {
        super(job, failure);
    }

    @Override
    public Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null || !isHopeless() && !(handler(job) instanceof WorkHandler)) {
            return super.execute(context);
        }
        if (isHopeless()) {
            giveUp(job);
        } else {
            retryLater(context, job);
        }
        if (job.getRetries() == 0 && handler(job) instanceof WorkHandler handler) {
            handler.work().get().exhausted(job.getJobHandlerConfigurationRaw(), job.getExceptionMessage());
            job.delete();
        }
        return null;
    }

    private boolean isHopeless() {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(Unrepeatable.class::isInstance);
    }

    /** An incident at once. */
    private void giveUp(JobEntity job) {
        job.unlock();
        logException(job);
        job.setRetries(0);
    }

    private void retryLater(CommandContext context, JobEntity job) {
        try {
            executeCustomStrategy(context, job, null);
        } catch (Exception unreadable) {
            throw new IllegalStateException("The retry cycle of the configuration cannot be read", unreadable);
        }
    }

    @Override
    public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, ActivityImpl activity) {
        return activity == null
                ? ParseUtil.parseRetryIntervals(configuration().getFailedJobRetryTimeCycle())
                : super.getFailedJobRetryConfiguration(job, activity);
    }

    private static JobHandler<?> handler(JobEntity job) {
        return configuration().getJobHandlers().get(job.getJobHandlerType());
    }

    private static ProcessEngineConfigurationImpl configuration() {
        return Context.getProcessEngineConfiguration();
    }
}
