package io.engagementdesk.payment.receipt;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The last step of bpmn/settlement.bpmn. */
@Configuration(proxyBeanMethods = false)
class ReceiptTasks {

    @Bean
    JavaDelegate issueReceipt(Receipts receipts) {
        return Task.of(execution -> receipts.issue(engagement(execution)));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
