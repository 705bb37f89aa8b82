package io.engagementdesk.billing.instalment;

import static io.engagementdesk.billing.instalment.InstalmentProcess.BALANCE;
import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;

import io.engagementdesk.process.Task;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/instalment.bpmn beside the charge. */
@Configuration(proxyBeanMethods = false)
class InstalmentTasks {

    @Bean
    JavaDelegate invoiceInstalment(Collection collection) {
        return Task.of(execution -> BALANCE.pass(
                execution, collection.invoice(instalment(execution)).name()));
    }

    @Bean
    JavaDelegate remindInstalment(InstalmentMails mails) {
        return Task.of(execution -> mails.remind(instalment(execution)));
    }

    private static UUID instalment(DelegateExecution execution) {
        return UUID.fromString(INSTALMENT.in(execution));
    }
}
