package io.engagementdesk.process.engine;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/** Writes history without asking the database again for what never changes: when an instance's rows go. */
class ThriftyHistory extends CacheAwareHistoryEventProducer {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Date> removalTimes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    protected void provideRemovalTime(HistoryEvent event) {
        Date known = known(event.getRootProcessInstanceId());
        if (known == null) {
            super.provideRemovalTime(event);
            remember(event);
        } else {
            event.setRemovalTime(known);
        }
    }

    private synchronized Date known(String root) {
        return removalTimes.get(root);
    }

    private synchronized void remember(HistoryEvent event) {
        boolean written = !(event instanceof HistoricProcessInstanceEventEntity);
        if (written && event.getRemovalTime() != null) {
            removalTimes.put(event.getRootProcessInstanceId(), event.getRemovalTime());
        }
    }
}
