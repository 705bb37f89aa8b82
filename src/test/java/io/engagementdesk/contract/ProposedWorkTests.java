package io.engagementdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.engagementdesk.Cast;
import io.engagementdesk.engagement.Actor;
import io.engagementdesk.engagement.State;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.proposal.ScopeDraft;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.team.Member;
import io.engagementdesk.scoping.team.Teams;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The contract says exactly what the client has accepted. */
class ProposedWorkTests extends ContractTest {

    @Autowired
    private Scopes scopes;

    @Autowired
    private AcceptedProposals proposals;

    @Autowired
    private Teams teams;

    @Test
    void theStatementOfWorkFollowsTheAcceptedVersion() {
        String engagement = engagement(company(), "de");
        engagements.move(engagement, State.SCOPING, new Actor("test", "test"));
        propose(engagement);
        begin(engagement);
        String hash = proposals.accepted(engagement).sha256();
        assertThat(open(link(engagement)).text())
                .contains("Leistungsbeschreibung: CRM for the sales team", "7.765,00 €", "9.240,35 €", hash)
                .contains("Concept agreed", "31. Mai 2037", "mit Abnahme von Meilenstein 2");
        sign(engagement);
        assertThat(contracts.newest(engagement)).hasValueSatisfying(contract -> {
            assertThat(contract.state()).isEqualTo(Contract.State.IN_FORCE);
            assertThat(contract.gross())
                    .isEqualTo(proposals.accepted(engagement).gross());
        });
        assertThat(teams.held(engagement)).hasSize(3).allMatch(Member::booked);
        assertThat(engagements.get(engagement).state()).isEqualTo(State.CONTRACTING);
    }

    private void propose(String engagement) {
        engine.getRepositoryService()
                .createDeployment()
                .name("propose-project")
                .source(Cast.DEPLOYED)
                .enableDuplicateFiltering(true)
                .addClasspathResource("proposal/propose-project.bpmn")
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("propose-project", engagement);
        journey.settle();
        scopes.keep(ScopeDraft.first().of(engagement));
        journey.complete("desk", engagement, "scopeProject", Map.of());
        assertThat(journey.open(engagement)).containsExactly("decideProposal");
        send(
                link(engagement),
                Map.of("verdict", "ACCEPT", "approverName", "Cleo Client", "authority", "Managing director"));
    }
}
