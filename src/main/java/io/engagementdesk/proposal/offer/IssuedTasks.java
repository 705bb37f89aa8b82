package io.engagementdesk.proposal.offer;

import io.engagementdesk.process.Completion;
import io.engagementdesk.process.TaskObserver;
import io.engagementdesk.proposal.ProposalProcess;
import io.engagementdesk.proposal.ProposalRows;
import io.engagementdesk.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Ties the client's task to the version it is about. */
@Component
class IssuedTasks implements TaskObserver {

    private final Proposals proposals;
    private final ProposalRows rows;

    IssuedTasks(Proposals proposals, ProposalRows rows) {
        this.proposals = proposals;
        this.rows = rows;
    }

    @Override
    public void created(DelegateTask task) {
        if (ProposalProcess.DECIDE_PROPOSAL.equals(task.getTaskDefinitionKey())) {
            rows.bind(
                    proposals.issued(Completion.engagement(task)).orElseThrow().id(), task.getId());
        }
    }
}
