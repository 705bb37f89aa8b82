package io.engagementdesk.payment.transfer;

import static io.engagementdesk.process.Completion.text;

import io.engagementdesk.engagement.Actor;
import io.engagementdesk.process.Completion;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What finance says of transfers. */
@Configuration(proxyBeanMethods = false)
class TransferForms {

    @Bean
    TaskListener transferSurplus(SurplusTransfers transfers) {
        return Completion.of(task -> transfers.made(
                Completion.engagement(task), text(task, "reference"), new Actor(Completion.who(task), "tasklist")));
    }
}
