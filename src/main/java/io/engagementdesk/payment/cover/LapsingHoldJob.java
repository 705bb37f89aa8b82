package io.engagementdesk.payment.cover;

import io.engagementdesk.process.JobWork;
import org.springframework.stereotype.Component;

/** Sees to a hold that lapses within a day. */
@Component(LapsingHoldJob.NAME)
class LapsingHoldJob implements JobWork {

    static final String NAME = "lapsingHoldJob";

    private final HoldRenewals renewals;

    LapsingHoldJob(HoldRenewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void run(String hold) {
        renewals.renew(hold);
    }

    @Override
    public void exhausted(String hold, String error) {
        renewals.tell(hold, error);
    }
}
