package io.engagementdesk.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of engagements, for whoever reads them. */
@Service
@Transactional(readOnly = true)
public class Contracts {

    private final ContractRows contracts;
    private final PaperRows papers;
    private final Signatures signatures;
    private final Clock clock;

    Contracts(ContractRows contracts, PaperRows papers, Signatures signatures, Clock clock) {
        this.contracts = contracts;
        this.papers = papers;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Whether both sides have agreed to the work of this engagement, and to the last change of it that was drafted. */
    public boolean inForce(String engagement) {
        return contracts
                .newest(engagement)
                .filter(contract -> contract.state() == Contract.State.IN_FORCE)
                .isPresent();
    }

    /** All papers drafted or handed in for the engagement, oldest first. */
    public List<Paper> papers(String engagement) {
        return papers.of(engagement);
    }

    /** The newest contract of the engagement. */
    public Optional<Contract> newest(String engagement) {
        return contracts.newest(engagement);
    }

    /** What is signed with this contract, the general before the special. */
    public List<Paper> papers(Contract contract) {
        return papers.of(contract.id());
    }

    public List<Signature> signatures(UUID paper) {
        return signatures.of(paper);
    }

    /** The general paper that binds this client today. */
    public Optional<Paper> masterInForce(Party party) {
        return papers.master(party.id()).filter(paper -> paper.counts(LocalDate.now(clock)));
    }
}
