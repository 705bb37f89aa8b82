package io.engagementdesk.proposal;

import io.engagementdesk.proposal.Proposal.State;
import io.engagementdesk.proposal.price.Quote;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions that clients have agreed to. */
@Service
@Transactional(readOnly = true)
public class AcceptedProposals {

    private final ProposalRows rows;
    private final AcceptanceRows acceptances;
    private final Scopes scopes;
    private final Clock clock;

    AcceptedProposals(ProposalRows rows, AcceptanceRows acceptances, Scopes scopes, Clock clock) {
        this.rows = rows;
        this.acceptances = acceptances;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The version that counts now; there must be one. */
    public AcceptedProposal accepted(String engagement) {
        return find(engagement).orElseThrow(() -> new IllegalStateException(engagement + " has no accepted proposal"));
    }

    /** A change that was accepted does not come into force: what was agreed before it counts again. */
    @Transactional
    public void setAside(String engagement, UUID agreed) {
        rows.of(engagement).stream()
                .filter(version -> version.state() == State.ACCEPTED)
                .findFirst()
                .filter(newest -> newest.change() && !newest.id().equals(agreed))
                .ifPresent(newest -> rows.end(newest.id(), State.SUPERSEDED, clock.instant()));
    }

    /** The latest accepted version that no later one has taken the place of. */
    public Optional<AcceptedProposal> find(String engagement) {
        return rows.of(engagement).stream()
                .filter(version -> version.state() == State.ACCEPTED)
                .findFirst()
                .map(this::told);
    }

    private AcceptedProposal told(Proposal accepted) {
        Quote quote = accepted.quote();
        Scope scope = scopes.get(accepted.scope());
        return new AcceptedProposal(
                accepted.id(),
                accepted.engagement(),
                accepted.version(),
                accepted.scope(),
                accepted.sha256().orElseThrow(),
                quote.net(),
                quote.tax(),
                quote.treatment(),
                quote.taxPercent(),
                quote.instalments(),
                scope.startOn(),
                accepted.change(),
                acceptances.of(accepted.id()).orElseThrow());
    }
}
