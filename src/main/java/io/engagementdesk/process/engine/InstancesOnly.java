package io.engagementdesk.process.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Keeps the history of instances and their activities; that of tasks nobody reads, who did what is on the timeline. */
class InstancesOnly extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricTaskInstanceEventEntity)) {
            super.handleEvent(event);
        }
    }
}
