package io.engagementdesk.payment.reconcile;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/reconcile.bpmn. */
@Configuration(proxyBeanMethods = false)
class ReconcileTasks {

    @Bean
    JavaDelegate readMissedEvents(Reconciliation reconciliation) {
        return Task.external(execution -> {}, execution -> reconciliation.readMissedEvents());
    }

    @Bean
    JavaDelegate settleUnknownOperations(Reconciliation reconciliation) {
        return Task.external(execution -> {}, execution -> reconciliation.settleUnknown());
    }

    @Bean
    JavaDelegate reportDifferences(Reconciliation reconciliation) {
        return Task.of(execution -> reconciliation.reportDifferences());
    }
}
