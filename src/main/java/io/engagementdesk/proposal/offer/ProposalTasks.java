package io.engagementdesk.proposal.offer;

import static io.engagementdesk.proposal.ProposalProcess.REVIEW;

import io.engagementdesk.process.Task;
import io.engagementdesk.proposal.ProposalProcess;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/proposal.bpmn. */
@Configuration(proxyBeanMethods = false)
class ProposalTasks {

    @Bean
    JavaDelegate priceProposal(Drafts drafts) {
        return Task.of(execution -> REVIEW.set(
                execution, drafts.price(execution.getProcessBusinessKey()).name()));
    }

    @Bean
    JavaDelegate issueProposal(Issuing issuing) {
        return Task.of(execution -> issuing.issue(execution.getProcessBusinessKey(), validity(execution)));
    }

    @Bean
    JavaDelegate remindProposal(Waiting waiting) {
        return Task.of(execution -> waiting.remind(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate lapseProposal(Waiting waiting) {
        return Task.of(execution -> waiting.lapse(execution.getProcessBusinessKey()));
    }

    /** As long as the model lets the client decide. */
    private static Period validity(DelegateExecution execution) {
        UserTask decision = execution.getBpmnModelInstance().getModelElementById(ProposalProcess.DECIDE_PROPOSAL);
        return Period.parse(decision.getCamundaDueDate());
    }
}
