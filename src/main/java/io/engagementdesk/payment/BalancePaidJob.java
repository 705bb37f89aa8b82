package io.engagementdesk.payment;

import io.engagementdesk.engagement.FollowUps;
import io.engagementdesk.engagement.FollowUps.Reason;
import io.engagementdesk.process.JobWork;
import org.springframework.stereotype.Component;

/** Ends the wait for a rest that was paid while finance was looking after it. */
@Component(BalancePaidJob.NAME)
class BalancePaidJob implements JobWork {

    static final String NAME = "balancePaidJob";

    private final Charges charges;
    private final FollowUps followUps;

    BalancePaidJob(Charges charges, FollowUps followUps) {
        this.charges = charges;
        this.followUps = followUps;
    }

    @Override
    public void run(String engagement) {
        charges.goOn(engagement);
    }

    @Override
    public void exhausted(String engagement, String error) {
        followUps.open(Reason.PAYMENT, "rest:" + engagement, engagement, "The rest was paid, but: " + error);
    }
}
