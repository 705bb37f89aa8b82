package io.engagementdesk.proposal;

import io.engagementdesk.proposal.Proposal.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of engagements, for whoever reads them. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final ProposalRows rows;

    Proposals(ProposalRows rows) {
        this.rows = rows;
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

    /** The version that this task of the client is about. */
    public Optional<Proposal> ofTask(String task) {
        return rows.byTask(task);
    }
}
