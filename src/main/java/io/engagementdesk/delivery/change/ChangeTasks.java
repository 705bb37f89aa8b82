package io.engagementdesk.delivery.change;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of bpmn/change-order.bpmn. */
@Configuration(proxyBeanMethods = false)
class ChangeTasks {

    @Bean
    JavaDelegate applyChange(Changes changes) {
        return Task.of(execution -> changes.apply(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate dropChange(Changes changes) {
        return Task.of(execution -> changes.drop(execution.getProcessBusinessKey()));
    }
}
