package io.engagementdesk.payment.cover;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.payment.operation.Operations;
import io.engagementdesk.process.JobWork;
import org.springframework.stereotype.Component;

/** Lets go of what a client's card holds for an engagement that needs it no longer. */
@Component(LateCoverJob.NAME)
class LateCoverJob implements JobWork {

    static final String NAME = "lateCoverJob";

    private final Operations operations;
    private final FollowUps followUps;

    LateCoverJob(Operations operations, FollowUps followUps) {
        this.operations = operations;
        this.followUps = followUps;
    }

    @Override
    public void run(String release) {
        operations.perform(release);
    }

    @Override
    public void exhausted(String release, String error) {
        String engagement = operations.find(release).orElseThrow().engagement();
        followUps.open(Reason.PAYMENT, release, engagement, "A hold could not be released: " + error);
    }
}
