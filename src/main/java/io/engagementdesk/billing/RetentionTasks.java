package io.engagementdesk.billing;

import static io.engagementdesk.billing.RetentionProcess.SURPLUS_LEFT;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/macro-engagement.bpmn when a project does not come about. */
@Configuration(proxyBeanMethods = false)
class RetentionTasks {

    @Bean
    JavaDelegate keepDeposit(RetainedDeposits deposits) {
        return Task.of(execution -> SURPLUS_LEFT.pass(execution, deposits.keep(engagement(execution))));
    }

    @Bean
    JavaDelegate closeDeclined(DeclinedProjects projects) {
        return Task.of(execution -> projects.close(engagement(execution)));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
