package io.engagementdesk.process.engine;

import io.engagementdesk.process.JobWork;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Lets the engine's job executor run one kind of our work. */
record WorkHandler(String type, Supplier<JobWork> work) implements JobHandler<WorkHandler.Reference> {

    /** What the job is about: the id of a row of ours. */
    record Reference(String toCanonicalString) implements JobHandlerConfiguration {}

    @Override
    public String getType() {
        return type;
    }

    @Override
    public void execute(Reference reference, ExecutionEntity execution, CommandContext context, String tenant) {
        work.get().run(reference.toCanonicalString());
    }

    @Override
    public Reference newConfiguration(String canonical) {
        return new Reference(canonical);
    }

    @Override
    public void onDelete(Reference reference, JobEntity job) {}
}
