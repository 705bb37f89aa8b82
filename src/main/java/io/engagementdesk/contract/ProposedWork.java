package io.engagementdesk.contract;

import io.engagementdesk.proposal.AcceptedProposal;
import io.engagementdesk.proposal.AcceptedProposals;
import io.engagementdesk.scoping.project.Scope;
import io.engagementdesk.scoping.project.Scopes;
import io.engagementdesk.scoping.project.WorkPackage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was accepted, from the proposal and its scope. */
@Component
class ProposedWork implements AgreedWork {

    private final AcceptedProposals proposals;
    private final Scopes scopes;

    ProposedWork(AcceptedProposals proposals, Scopes scopes) {
        this.proposals = proposals;
        this.scopes = scopes;
    }

    @Override
    public Work of(String engagement) {
        AcceptedProposal accepted = proposals.accepted(engagement);
        return new Work(
                accepted.proposal(),
                accepted.version(),
                accepted.sha256(),
                accepted.scope(),
                accepted.change(),
                scoped(accepted.scope()),
                accepted.instalments().stream()
                        .map(one -> new Instalment(
                                one.no(), Optional.ofNullable(one.milestone()), one.net(), one.tax(), one.gross()))
                        .toList(),
                accepted.net(),
                accepted.tax(),
                accepted.treatment(),
                accepted.taxPercent(),
                accepted.startOn());
    }

    @Override
    public Scoped scoped(UUID scope) {
        Scope agreed = scopes.get(scope);
        return new Scoped(
                agreed.title(),
                agreed.packages().stream().map(ProposedWork::told).toList(),
                agreed.milestones().stream()
                        .map(step -> new Milestone(step.no(), step.title(), step.packages(), step.due()))
                        .toList());
    }

    private static Package told(WorkPackage one) {
        return new Package(
                one.no(),
                one.title(),
                one.tasks().stream()
                        .map(task -> new Piece(task.title(), task.role(), task.hours()))
                        .toList(),
                one.assumptions(),
                one.exclusions(),
                one.deliverables());
    }
}
