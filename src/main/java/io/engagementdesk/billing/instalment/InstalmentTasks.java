package io.engagementdesk.billing.instalment;

import static io.engagementdesk.billing.instalment.InstalmentProcess.BALANCE;
import static io.engagementdesk.billing.instalment.InstalmentProcess.INSTALMENT;
import static io.engagementdesk.billing.instalment.InstalmentProcess.PAY_UNTIL;

import io.engagementdesk.process.Task;
import java.util.Date;
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
        return Task.of(execution -> {
            BALANCE.pass(execution, collection.invoice(instalment(execution)).name());
            collection.payUntil(instalment(execution)).map(Date::from).ifPresent(end -> PAY_UNTIL.set(execution, end));
        });
    }

    @Bean
    JavaDelegate remindInstalment(InstalmentMails mails) {
        return Task.of(execution -> mails.remind(instalment(execution)));
    }

    private static UUID instalment(DelegateExecution execution) {
        return UUID.fromString(INSTALMENT.in(execution));
    }
}
