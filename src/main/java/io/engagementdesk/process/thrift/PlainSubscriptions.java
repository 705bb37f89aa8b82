package io.engagementdesk.process.thrift;

import java.util.List;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/**
 * Finds the models that begin with a message as they are known, and ends waiting for one without looking for a job that
 * brings it later: the engine brings only signals so.
 */
class PlainSubscriptions extends EventSubscriptionManager {

    private final KnownDefinitions known;

    PlainSubscriptions(KnownDefinitions known) {
        this.known = known;
    }

    @Override
    public List<EventSubscriptionEntity> findMessageStartEventSubscriptionByName(String message) {
        return known.find("start " + message, () -> super.findMessageStartEventSubscriptionByName(message));
    }

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity subscription) {
        if (subscription.isSubscriptionForEventType(EventType.MESSAGE)) {
            getDbEntityManager().delete(subscription);
        } else {
            super.deleteEventSubscription(subscription);
        }
    }
}
