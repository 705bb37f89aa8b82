package io.engagementdesk.payment;

import io.engagementdesk.engagement.FollowUpProcess;
import io.engagementdesk.process.Task;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes back to the client, and the end without service. */
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    @Bean
    JavaDelegate giveBack(Refunds refunds) {
        return Task.external(
                execution -> refunds.recordEverything(engagement(execution)),
                execution -> refunds.giveBackEverything(engagement(execution)));
    }

    @Bean
    JavaDelegate cancelEngagement(Refunds refunds) {
        return Task.of(execution -> refunds.cancel(engagement(execution)));
    }

    /** The operation was written when it was found out, or decided. */
    @Bean
    JavaDelegate returnMoney(Returns returns) {
        return Task.external(execution -> {}, execution -> returns.giveBack(FollowUpProcess.OPERATION.in(execution)));
    }

    private static String engagement(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
