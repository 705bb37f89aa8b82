package io.engagementdesk.proposal;

import io.engagementdesk.proposal.price.Quote;
import io.engagementdesk.scoping.project.Scope;

/** What of a project under way can no longer be changed. */
public interface ChangeLimits {

    /** @throws io.engagementdesk.process.FormRefused when the change goes beyond it */
    void check(Scope scope, Quote quote);
}
