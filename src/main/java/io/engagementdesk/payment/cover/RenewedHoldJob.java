package io.engagementdesk.payment.cover;

import io.engagementdesk.process.JobWork;
import org.springframework.stereotype.Component;

/** Places the hold that takes the place of one that lapses. */
@Component(RenewedHoldJob.NAME)
class RenewedHoldJob implements JobWork {

    static final String NAME = "renewedHoldJob";

    private final HoldRenewals renewals;

    RenewedHoldJob(HoldRenewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void run(String hold) {
        renewals.place(hold);
    }

    @Override
    public void exhausted(String hold, String error) {
        renewals.tell(hold, error);
    }
}
