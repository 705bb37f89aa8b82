package io.engagementdesk.proposal;

import io.engagementdesk.proposal.Proposal.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of engagements, for whoever reads them or takes them back. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final ProposalRows rows;
    private final Clock clock;

    Proposals(ProposalRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** All versions, newest first. */
    public List<Proposal> of(String engagement) {
        return rows.of(engagement);
    }

    public Optional<Proposal> latest(String engagement) {
        return of(engagement).stream().findFirst();
    }

    /** The version that waits for the client's answer. */
    public Optional<Proposal> issued(String engagement) {
        return latest(engagement).filter(newest -> newest.state() == State.ISSUED);
    }

    /** The practice takes back what it has offered; nobody can accept it any more. */
    @Transactional
    public void withdraw(String engagement) {
        issued(engagement).ifPresent(offer -> rows.end(offer.id(), State.LAPSED, clock.instant()));
    }

    /** The version that this task of the client is about. */
    public Optional<Proposal> ofTask(String task) {
        return rows.byTask(task);
    }
}
