package io.engagementdesk.process.thrift;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Writes history without asking the database again for what never changes: the model, and when an instance's rows go. */
class ThriftyHistory extends CacheAwareHistoryEventProducer {

    private final Remembered removalTimes = new Remembered();

    @Override
    protected void provideRemovalTime(HistoryEvent event) {
        Optional<Date> known = removalTimes.of(event.getRootProcessInstanceId());
        known.ifPresentOrElse(event::setRemovalTime, () -> provideAnew(event));
    }

    private void provideAnew(HistoryEvent event) {
        super.provideRemovalTime(event);
        boolean written = !(event instanceof HistoricProcessInstanceEventEntity);
        if (written) {
            removalTimes.put(event.getRootProcessInstanceId(), event.getRemovalTime());
        }
    }

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        ProcessDefinitionEntity parsed =
                Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        return parsed == null ? super.getProcessDefinitionEntity(id) : parsed;
    }
}
