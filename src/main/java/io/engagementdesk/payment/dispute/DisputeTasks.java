package io.engagementdesk.payment.dispute;

import static io.engagementdesk.payment.dispute.DisputeProcess.DISPUTE;
import static io.engagementdesk.payment.dispute.DisputeProcess.WON;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/dispute.bpmn. */
@Configuration(proxyBeanMethods = false)
class DisputeTasks {

    @Bean
    JavaDelegate assembleEvidence(DisputeAnswers answers) {
        return Task.of(execution -> answers.assemble(DISPUTE.in(execution)));
    }

    /** What is sent was written down when it was decided. */
    @Bean
    JavaDelegate submitEvidence(DisputeAnswers answers) {
        return Task.external(execution -> {}, execution -> answers.submit(DISPUTE.in(execution)));
    }

    @Bean
    JavaDelegate acceptDispute(DisputeAnswers answers) {
        return Task.external(execution -> {}, execution -> answers.accept(DISPUTE.in(execution)));
    }

    @Bean
    JavaDelegate closeDispute(Disputes disputes) {
        return Task.of(execution -> WON.set(execution, disputes.close(DISPUTE.in(execution))));
    }

    @Bean
    JavaDelegate bookDisputeLoss(Disputes disputes) {
        return Task.of(execution -> disputes.bookLoss(DISPUTE.in(execution)));
    }
}
