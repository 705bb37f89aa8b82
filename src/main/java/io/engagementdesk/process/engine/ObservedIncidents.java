package io.engagementdesk.process.engine;

import io.engagementdesk.process.IncidentObserver;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;

/** Makes an incident somebody's matter, beside what Cockpit shows. */
class ObservedIncidents extends DefaultIncidentHandler {

    private final ObjectProvider<IncidentObserver> observers;

    ObservedIncidents(ObjectProvider<IncidentObserver> observers) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.observers = observers;
    }

    @Override
    public Incident createIncident(IncidentContext context, String message) {
        Incident incident = super.createIncident(context, message);
        String engagement = engagement(context.getExecutionId());
        observers.orderedStream().forEach(one -> one.arisen(context.getConfiguration(), engagement, message));
        return incident;
    }

    /** A job that never failed has no incident to look for. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        JobEntity job = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(JobEntity.class, context.getConfiguration());
        if (job == null || job.getRetries() == 0 || job.getExceptionMessage() != null) {
            super.removeIncident(context, resolved);
        }
    }

    private static String engagement(String execution) {
        ExecutionEntity found = execution == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(execution);
        return found == null ? null : found.getProcessBusinessKey();
    }
}
