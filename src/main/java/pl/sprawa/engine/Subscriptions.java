package pl.sprawa.engine;

import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/** Only a signal can be received later, by a job: with other subscriptions that end, no job need be looked for. */
class Subscriptions extends EventSubscriptionManager {

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity ended) {
        if (ended.isSubscriptionForEventType(EventType.SIGNAL)) {
            super.deleteEventSubscription(ended);
        } else {
            getDbEntityManager().delete(ended);
        }
    }
}
