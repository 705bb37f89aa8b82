package io.engagementdesk.delivery.launch;

import io.engagementdesk.process.TaskFacts;
import io.engagementdesk.proposal.AcceptedProposal;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.Customers;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What finance sees of the first instalment when it says whether a project may begin. */
@Component
@Transactional(readOnly = true)
class LaunchFacts implements TaskFacts {

    private final AcceptedProposals proposals;
    private final Customers customers;

    LaunchFacts(AcceptedProposals proposals, Customers customers) {
        this.proposals = proposals;
        this.customers = customers;
    }

    @Override
    public Map<String, Object> of(String task, String engagement) {
        return Optional.ofNullable(engagement)
                .flatMap(proposals::find)
                .map(this::facts)
                .orElse(Map.of());
    }

    private Map<String, Object> facts(AcceptedProposal accepted) {
        return Map.of(
                "firstInstalment", accepted.instalments().get(0).gross().toString(),
                "paidAhead", customers.deposited(accepted.engagement()).toString());
    }
}
