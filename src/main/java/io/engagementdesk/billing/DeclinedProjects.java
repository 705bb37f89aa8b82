package io.engagementdesk.billing;

import io.engagementdesk.contract.Contract;
import io.engagementdesk.contract.Contracts;
import io.engagementdesk.document.Documents;
import io.engagementdesk.document.Documents.Issued;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.Engagements;
import io.engagementdesk.engagement.State;
import io.engagementdesk.notification.Messages;
import io.engagementdesk.notification.Messages.Draft;
import io.engagementdesk.proposal.Customers;
import io.engagementdesk.proposal.Proposal;
import io.engagementdesk.proposal.Proposals;
import io.engagementdesk.scoping.team.Teams;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends projects that did not come about: their teams are free, the client gets a statement of what was kept and why. */
@Service
@Transactional
class DeclinedProjects {

    private final Proposals proposals;
    private final Contracts contracts;
    private final RetentionRows retentions;
    private final RetentionFigures figures;
    private final Documents documents;
    private final Engagements engagements;
    private final Customers customers;
    private final Messages messages;
    private final Teams teams;

    DeclinedProjects(
            Proposals proposals,
            Contracts contracts,
            RetentionRows retentions,
            RetentionFigures figures,
            Documents documents,
            Engagements engagements,
            Customers customers,
            Messages messages,
            Teams teams) {
        this.proposals = proposals;
        this.contracts = contracts;
        this.retentions = retentions;
        this.figures = figures;
        this.documents = documents;
        this.engagements = engagements;
        this.customers = customers;
        this.messages = messages;
        this.teams = teams;
    }

    void close(String engagement) {
        teams.release(engagement);
        Retention retention = retentions.find(engagement).orElseThrow();
        Issued statement = documents.issue(figures.order(retention));
        engagements.move(engagement, end(engagement), Actor.PROCESS);
        String template = retention.back().isPositive() ? "depositKeptInPart" : "depositKept";
        Map<String, String> told = Map.of(
                "amount", retention.kept().toString(),
                "back", retention.back().toString());
        messages.send(new Draft(
                engagement,
                template,
                customers.contact(engagement).id(),
                "end",
                told,
                List.of(statement.pdf(), statement.html())));
    }

    /** Declined when the client said no to the offer or to the contract, lapsed when he said or did nothing. */
    private State end(String engagement) {
        boolean refused = proposals
                        .latest(engagement)
                        .filter(offer -> offer.state() == Proposal.State.DECLINED)
                        .isPresent()
                || contracts
                        .newest(engagement)
                        .filter(contract -> contract.state() == Contract.State.DECLINED)
                        .isPresent();
        return refused ? State.DECLINED : State.LAPSED;
    }
}
