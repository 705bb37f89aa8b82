package io.engagementdesk.process.thrift;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps the history of instances and their activities; that of tasks nobody reads, who did what is on the timeline. When
 * something began is asked only if it began long ago or on another node.
 */
class InstancesOnly extends DbHistoryEventHandler {

    private final Remembered starts = new Remembered();

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricTaskInstanceEventEntity)) {
            super.handleEvent(event);
        }
    }

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent scope) {
            insertOrUpdate(event, scope);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private void insertOrUpdate(HistoryEvent event, HistoricScopeInstanceEvent scope) {
        Date start = starts.of(event.getId()).orElse(null);
        boolean loaded = getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
        if (isInitialEvent(event) || loaded || start == null) {
            super.insertOrUpdate(event);
            starts.put(event.getId(), scope.getStartTime());
        } else {
            scope.setStartTime(start);
            getDbEntityManager().merge(event);
        }
    }
}
