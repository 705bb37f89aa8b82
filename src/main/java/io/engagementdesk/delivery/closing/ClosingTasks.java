package io.engagementdesk.delivery.closing;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/close-out.bpmn. */
@Configuration(proxyBeanMethods = false)
class ClosingTasks {

    @Bean
    JavaDelegate remindProject(FinalAcceptances acceptances) {
        return Task.of(execution -> acceptances.remind(engagement(execution)));
    }

    @Bean
    JavaDelegate deemProjectAccepted(FinalAcceptances acceptances) {
        return Task.of(execution -> acceptances.bySilence(engagement(execution)));
    }

    @Bean
    JavaDelegate issueFinalInvoice(Closings closings) {
        return Task.of(execution -> closings.invoice(engagement(execution)));
    }

    @Bean
    JavaDelegate closeProject(Closings closings) {
        return Task.of(execution -> closings.close(engagement(execution)));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
