package io.engagementdesk.payment.matter;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.operation.MoneyArrived;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.process.JobWork;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an engagement go on with money that finance has given it: nobody who completes a form pays for a client. */
@Component(MoneyPlacedJob.NAME)
class MoneyPlacedJob implements JobWork {

    static final String NAME = "moneyPlacedJob";

    private final Operations operations;
    private final ApplicationEventPublisher events;
    private final FollowUps followUps;

    MoneyPlacedJob(Operations operations, ApplicationEventPublisher events, FollowUps followUps) {
        this.operations = operations;
        this.events = events;
        this.followUps = followUps;
    }

    @Override
    public void run(String operation) {
        operations.find(operation).map(MoneyArrived::new).ifPresent(events::publishEvent);
    }

    @Override
    public void exhausted(String operation, String error) {
        String engagement = operations.find(operation).orElseThrow().engagement();
        followUps.open(
                Reason.PAYMENT, "placed:" + operation, engagement, "Money was placed, but nobody went on: " + error);
    }
}
