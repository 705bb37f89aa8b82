package io.engagementdesk.delivery.change;

import io.engagementdesk.contract.Signing;
import io.engagementdesk.delivery.Project;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.scoping.project.Scopes;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes that nobody needs to agree on any more, because their project ends early. */
@Service
@Transactional
public class OpenChanges {

    private final ChangeRows rows;
    private final Proposals proposals;
    private final AcceptedProposals accepted;
    private final Signing contracts;
    private final Scopes scopes;
    private final Clock clock;

    OpenChanges(
            ChangeRows rows,
            Proposals proposals,
            AcceptedProposals accepted,
            Signing contracts,
            Scopes scopes,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.accepted = accepted;
        this.contracts = contracts;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Offer and amendment lapse, and the project was what it was. */
    public void close(Project project) {
        rows.open(project.engagement()).ifPresent(change -> {
            proposals.withdraw(project.engagement());
            contracts.withdraw(project.engagement());
            accepted.setAside(project.engagement(), project.proposal());
            scopes.restore(project.scope());
            rows.end(change, Change.State.DROPPED, clock.instant());
        });
    }
}
