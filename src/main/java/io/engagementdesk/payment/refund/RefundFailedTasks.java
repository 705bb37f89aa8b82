package io.engagementdesk.payment.refund;

import static io.engagementdesk.payment.refund.RefundFailedProcess.REFUND;

import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of bpmn/refund-failed.bpmn. */
@Configuration(proxyBeanMethods = false)
class RefundFailedTasks {

    @Bean
    JavaDelegate repeatRefund(FailedRefunds refunds) {
        return Task.external(
                execution -> REFUND.set(execution, refunds.repeat(REFUND.in(execution))),
                execution -> refunds.perform(REFUND.in(execution)));
    }
}
