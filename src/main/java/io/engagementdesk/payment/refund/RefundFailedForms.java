package io.engagementdesk.payment.refund;

import static io.engagementdesk.payment.refund.RefundFailedProcess.REFUND;
import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What finance decides about a refund that failed. */
@Configuration(proxyBeanMethods = false)
class RefundFailedForms {

    @Bean
    TaskListener decideFailedRefund(FailedRefunds refunds) {
        return Completion.of(task -> refunds.decide(
                REFUND.in(task),
                new Actor(Completion.who(task), "tasklist"),
                text(task, "decision"),
                text(task, "reference"),
                text(task, "note")));
    }
}
